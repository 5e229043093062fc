// SPDX-License-Identifier: EUPL-1.2
// Places the bundled database in the read-only data of the program. The assembler copies the file as
// it is; an array in C++ would take the compiler seconds and hundreds of megabytes.
// LIAISON_BUNDLED_DATABASE is the path of the file, as a string; the build defines it.

        .section .rodata.liaison_bundled, "a"

        .global liaison_bundled
        .hidden liaison_bundled
        .global liaison_bundled_size
        .hidden liaison_bundled_size

        // A page boundary: SQLite reads whole pages, and none of them is shared with other data.
        .balign 4096
liaison_bundled:
        .incbin LIAISON_BUNDLED_DATABASE
end:
        .balign 8
liaison_bundled_size:
        .quad end - liaison_bundled

        .section .note.GNU-stack, "", %progbits

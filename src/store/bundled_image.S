// SPDX-License-Identifier: EUPL-1.2
// Places the bundled database in the read-only data of the program. The assembler copies the file as
// it is; an array in C++ would take the compiler seconds and hundreds of megabytes.
// LIAISON_BUNDLED_DATABASE is the path of the file, as a string; the build defines it.

        .section .rodata.liaison_bundled, "a"

        .global liaison_bundled_begin
        .hidden liaison_bundled_begin
        .global liaison_bundled_end
        .hidden liaison_bundled_end

        // A page boundary: SQLite reads whole pages, and none of them is shared with other data.
        .balign 4096
liaison_bundled_begin:
        .incbin LIAISON_BUNDLED_DATABASE
liaison_bundled_end:
        .byte 0

        .section .note.GNU-stack, "", %progbits

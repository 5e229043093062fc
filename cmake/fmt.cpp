// SPDX-License-Identifier: EUPL-1.2
// The part of fmt that needs compiling, once. Debian has fmt as headers and as a shared library
// only; headers alone would compile this in each of our files, which takes twice as long as the
// file itself.
//
// Without <locale>: it would cost start-up time, and nothing that we print depends on it.
#define FMT_STATIC_THOUSANDS_SEPARATOR ','
#include <fmt/format-inl.h>

// What fmt/format.h declares and leaves to one file to instantiate.
FMT_BEGIN_NAMESPACE
namespace detail {

template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API auto dragonbox::to_decimal(float x) noexcept -> dragonbox::decimal_fp<float>;
template FMT_API auto dragonbox::to_decimal(double x) noexcept -> dragonbox::decimal_fp<double>;

}  // namespace detail
FMT_END_NAMESPACE

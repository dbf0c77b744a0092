#ifndef C_TOML_PLUS_PLUS_H
#define C_TOML_PLUS_PLUS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Parses `count` bytes of TOML with toml++ and frees the result. Returns the number of keys of the root table, or -1
/// when the text is not valid.
long tomlplusplus_parse(const char *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif

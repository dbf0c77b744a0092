#ifndef C_TOML_PLUS_PLUS_H
#define C_TOML_PLUS_PLUS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Parses `count` bytes of TOML with toml++ and frees the result. Returns the number of keys of the root table, or -1
/// when the text is not valid.
long tomlplusplus_parse(const char *bytes, size_t count);

/// Returns free memory to the system, so that neither parser pays for what the other left behind: glibc puts off the
/// merging of small freed blocks until somebody asks for a large one.
void settle_heap(void);

#ifdef __cplusplus
}
#endif

#endif

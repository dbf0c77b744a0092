#include "CTomlPlusPlus.h"

#include <string_view>
#include <toml++/toml.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

long tomlplusplus_parse(const char *bytes, size_t count) {
  try {
    toml::table root = toml::parse(std::string_view(bytes, count));
    return static_cast<long>(root.size());
  } catch (const toml::parse_error &) {
    return -1;
  }
}

void settle_heap(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

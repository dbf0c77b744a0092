looksLike.limiter = (binding) => typeof binding.limit === "function";

operations.limit = async (binding, reader) => [(await binding.limit({ key: reader.text() })).success];

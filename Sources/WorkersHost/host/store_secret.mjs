looksLike.store_secret = (binding) => typeof binding.get === "function";

operations.store_secret = async (binding) => [await binding.get()];

// Text as it is, everything else that the configuration can state as JSON; objects of other classes are bindings.
values.variable = (value) => {
  if (typeof value === "string") return [value];
  const isPlain = typeof value !== "object" || value === null || Array.isArray(value) ||
    Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}) === null;
  return [undefined, isPlain ? json(value) : undefined];
};

// Text as it is, everything else that a configuration can state as JSON; objects of other classes are bindings.
values.variable = (value) => {
  if (typeof value === "string") return [value];
  return [undefined, typeof value === "object" && !isData(value) ? undefined : json(value)];
};

function isData(value) {
  if (value === null || Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

operations.call = async (binding, reader) => {
  const method = reader.text();
  return [json(await binding[method](...reader.json()))];
};

looksLike.queue = (binding) => typeof binding.sendBatch === "function";

operations.queue_send = async (binding, reader) => {
  const delaySeconds = reader.number();
  const messages = reader.list(() => {
    const contentType = reader.text();
    const delay = reader.number();
    const bytes = reader.data();
    const body = contentType === "bytes" ? bytes.slice().buffer : decoder.decode(bytes);
    return { body: contentType === "json" ? JSON.parse(body) : body, contentType, delaySeconds: delay };
  });
  await binding.sendBatch(messages, { delaySeconds });
  return [];
};

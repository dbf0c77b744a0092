looksLike.r2 = (binding) => typeof binding.createMultipartUpload === "function";

// Several entity tags have a form in HTTP's fields only.
function conditions(reader) {
  if (!reader.number()) return undefined;
  const etags = () => {
    const count = reader.number();
    return count === undefined ? undefined : Array.from({ length: count }, () => reader.text());
  };
  const date = () => {
    const time = reader.number();
    return time === undefined ? undefined : new Date(time);
  };
  const etagMatches = etags();
  const etagDoesNotMatch = etags();
  const uploadedBefore = date();
  const uploadedAfter = date();
  const secondsGranularity = reader.number() !== 0;
  if ((etagMatches?.length ?? 1) === 1 && (etagDoesNotMatch?.length ?? 1) === 1) {
    return {
      etagMatches: etagMatches?.[0], etagDoesNotMatch: etagDoesNotMatch?.[0], uploadedBefore, uploadedAfter,
      secondsGranularity,
    };
  }
  const quoted = (tags) => tags.map((tag) => tag === "*" ? tag : `"${tag}"`).join(", ");
  const headers = new Headers();
  if (etagMatches) headers.set("if-match", quoted(etagMatches));
  if (etagDoesNotMatch) headers.set("if-none-match", quoted(etagDoesNotMatch));
  if (uploadedBefore) headers.set("if-unmodified-since", uploadedBefore.toUTCString());
  if (uploadedAfter) headers.set("if-modified-since", uploadedAfter.toUTCString());
  return headers;
}

// Without the members that are absent.
function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function httpMetadata(reader) {
  const contentType = reader.text();
  const contentLanguage = reader.text();
  const contentDisposition = reader.text();
  const contentEncoding = reader.text();
  const cacheControl = reader.text();
  const expiry = reader.number();
  return defined({
    contentType, contentLanguage, contentDisposition, contentEncoding, cacheControl,
    cacheExpiry: expiry === undefined ? undefined : new Date(expiry),
  });
}

function customMetadata(reader) {
  return Object.fromEntries(reader.list(() => [reader.text(), reader.text()]));
}

// Metadata, storage class and key, as a write has them.
function writeOptions(reader) {
  return {
    httpMetadata: httpMetadata(reader), customMetadata: customMetadata(reader), storageClass: reader.text(),
    ssecKey: reader.data()?.slice().buffer,
  };
}

function objectFields(object) {
  if (!object) return [undefined];
  const http = object.httpMetadata ?? {};
  const custom = Object.entries(object.customMetadata ?? {});
  const sums = object.checksums ?? {};
  return [
    object.key, object.version, object.size, object.etag, object.uploaded.getTime(),
    http.contentType, http.contentLanguage, http.contentDisposition, http.contentEncoding, http.cacheControl,
    http.cacheExpiry?.getTime(), custom.length, ...custom.flat(), object.storageClass,
    sums.md5, sums.sha1, sums.sha256, sums.sha384, sums.sha512,
  ];
}

operations.r2_head = async (binding, reader) => objectFields(await binding.head(reader.text()));

operations.r2_get = async (binding, reader) => {
  const key = reader.text();
  const onlyIf = conditions(reader);
  const range = defined({ offset: reader.number(), length: reader.number(), suffix: reader.number() });
  const isPart = Object.keys(range).length > 0;
  const ssecKey = reader.data()?.slice().buffer;
  const object = await binding.get(key, defined({ onlyIf, range: isPart ? range : undefined, ssecKey }));
  // An object whose conditions do not hold comes without a body.
  if (!object || typeof object.arrayBuffer !== "function") return [...objectFields(object), undefined];
  const bytes = await object.arrayBuffer();
  const start = object.range?.suffix !== undefined ? object.size - bytes.byteLength : object.range?.offset ?? 0;
  return [...objectFields(object), bytes, isPart ? start : undefined, bytes.byteLength];
};

operations.r2_put = async (binding, reader) => {
  const key = reader.text();
  const value = reader.data();
  const onlyIf = conditions(reader);
  const options = writeOptions(reader);
  const algorithm = reader.text();
  if (algorithm !== undefined) options[algorithm] = reader.data().slice().buffer;
  return objectFields(await binding.put(key, value, defined({ ...options, onlyIf })));
};

operations.r2_delete = async (binding, reader) => {
  await binding.delete(reader.list(() => reader.text()));
  return [];
};

operations.r2_list = async (binding, reader) => {
  const prefix = reader.text();
  const delimiter = reader.text();
  const limit = reader.number();
  const cursor = reader.text();
  const startAfter = reader.text();
  const include = [];
  if (reader.number()) include.push("httpMetadata");
  if (reader.number()) include.push("customMetadata");
  const page = await binding.list(defined({ prefix, delimiter, limit, cursor, startAfter, include }));
  return [
    page.truncated ? page.cursor : undefined, page.delimitedPrefixes.length, ...page.delimitedPrefixes,
    page.objects.length, ...page.objects.flatMap(objectFields),
  ];
};

operations.r2_create_upload = async (binding, reader) => {
  const key = reader.text();
  return [(await binding.createMultipartUpload(key, defined(writeOptions(reader)))).uploadId];
};

function upload(binding, reader) {
  const key = reader.text();
  return binding.resumeMultipartUpload(key, reader.text());
}

operations.r2_upload_part = async (binding, reader) => {
  const started = upload(binding, reader);
  const number = reader.number();
  const part = await started.uploadPart(number, reader.data());
  return [part.partNumber, part.etag];
};

operations.r2_complete_upload = async (binding, reader) => {
  const started = upload(binding, reader);
  const parts = reader.list(() => ({ partNumber: reader.number(), etag: reader.text() }));
  return objectFields(await started.complete(parts));
};

operations.r2_abort_upload = async (binding, reader) => {
  await upload(binding, reader).abort();
  return [];
};

values.version = (version) => typeof version?.id === "string" ? [version.id, version.tag, version.timestamp] : [undefined];

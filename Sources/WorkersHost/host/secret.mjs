values.secret = (value) => [typeof value === "string" ? value : undefined];

# Lariat alone: the static binary and nothing else.
#   docker build -t lariat .
#   docker run --rm -v "$PWD:/src:ro" lariat check
ARG SWIFT_IMAGE=swift:6.3-bookworm

FROM ${SWIFT_IMAGE} AS build
RUN apt-get update -qq \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libyaml-dev pkg-config \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /package
COPY Package.swift Package.resolved ./
RUN swift package resolve
COPY Sources Sources
# Targets of tests have to be there for the manifest; nothing in them is built.
COPY Tests Tests
RUN swift build -c release --product lariat -Xswiftc -static-executable \
  && strip "$(swift build -c release --show-bin-path)/lariat" -o /lariat \
  && ! ldd /lariat 2>/dev/null | grep -q '=>'

FROM scratch
COPY --from=build /lariat /lariat
WORKDIR /src
ENTRYPOINT ["/lariat"]
CMD ["check"]

# Verbatim as a container: docs/container.md tells how to run it.
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY adapters adapters
COPY corpus/mali-coup-leader-comments.txt corpus/
RUN python -m venv /opt/verbatim \
 && /opt/verbatim/bin/pip install --no-cache-dir -c constraints.txt ".[postgres]"

FROM python:3.12-slim
COPY --from=build /opt/verbatim /opt/verbatim
# The settings' own defaults, corpus and .verbatim, lie in the working folder.
RUN useradd --uid 10001 --create-home verbatim \
 && install -d -o verbatim -g verbatim /verbatim /verbatim/corpus /verbatim/.verbatim
ENV PATH=/opt/verbatim/bin:$PATH
USER verbatim
WORKDIR /verbatim
VOLUME /verbatim/.verbatim
# The bots finish the questions at work on SIGTERM, which Docker sends.
ENTRYPOINT ["verbatim"]
CMD ["--help"]

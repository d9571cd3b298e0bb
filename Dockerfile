# docker build -t lmviz .
# docker run --rm -p 8501:8501 lmviz
#
# Nothing but /data and /tmp is written, so it may run with
# --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -v lmviz:/data
#
# With CUDA (the driver comes from the host, the libraries from the wheels):
# docker build --build-arg TORCH_INDEX=https://download.pytorch.org/whl/cu130 -t lmviz:cuda .
# docker run --rm --gpus all -p 8501:8501 lmviz:cuda

ARG PYTHON_VERSION=3.11
FROM python:${PYTHON_VERSION}-slim

# PyTorch's own index has one build per kind of accelerator. Its versions carry a local tag
# (2.13.0+cpu), which pip prefers to the untagged build that requirements.txt also admits.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu

# Without an address to print, Streamlit asks a server outside for its own.
ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_PORT=8501 \
    STREAMLIT_BROWSER_SERVER_ADDRESS=localhost \
    STREAMLIT_CLIENT_SHOW_ERROR_DETAILS=type \
    LMVIZ_RUNS=/data/runs \
    LMVIZ_DATA=/data/images

WORKDIR /srv/lmviz
COPY requirements.txt ./
RUN pip install --extra-index-url "${TORCH_INDEX}" -r requirements.txt

COPY . .
RUN pip install --no-deps -e . \
 && python -m compileall -q app.py pages lmviz \
 && useradd --create-home --uid 10001 lmviz \
 && mkdir /data \
 && chown lmviz:lmviz /data
USER lmviz

# Runs and downloaded images.
VOLUME ["/data"]

EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["python", "-m", "lmviz.ui.serve"]

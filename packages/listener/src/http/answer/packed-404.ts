/**
 * nginx's 404 page as its gzip filter packs it (measured on Debian 12: nginx 1.22.1, zlib 1.2.13, `gzip_comp_level 1`).
 * Node's own zlib packs it otherwise, so these bytes are kept; so are those with the padding for some browsers.
 */
export const PACKED_404 = Buffer.from(
  "H4sIAAAAAAAEA7PJKMnNsePlsslITUyxsynJLMlJtTMxMFHwyy9RcMsvzUux0YcI2uiDlQCVJuWnVIK0JKfmlaQW2dlkGKLrAIrY6EOlQWYDFUF5" +
    "eemZeRX6hnpGRnqGyEr0YYbqQx0EAJeNf72ZAAAA",
  "base64",
);

export const PACKED_PADDED_404 = Buffer.from(
  "H4sIAAAAAAAEA+2QwQrCMBBE74L/sH5AGlt6XHIRBQ968QtSd20CaSIxgv17E21BPHv0uLNvhmHQpMGp5QINa1KYbHKs2nULx5BgF+6eUL5FlC8k" +
    "o12gsVjO7BNHhab+dmQF5fQu2RmaLt9b/5B11TRV/YnIOVTOhVZCgIarJrK+hxSA7E13juFw2m9Be4KNiWFguETLntwIHGOI2dEzCFEK/iN+ucUT" +
    "4nUmgCsCAAA=",
  "base64",
);

/**
 * The page that Debian 12's nginx serves until its owner puts another in its place: /var/www/html/index.nginx-debian.html,
 * byte for byte, as nginx-common 1.22.1-9+deb12u11 installs it.
 */
export const DEFAULT_PAGE = Buffer.from(
  `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, the nginx web server is successfully installed and
working. Further configuration is required.</p>

<p>For online documentation and support please refer to
<a href="http://nginx.org/">nginx.org</a>.<br/>
Commercial support is available at
<a href="http://nginx.com/">nginx.com</a>.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`,
);

/** The same as nginx's gzip filter packs it (measured: nginx 1.22.1, zlib 1.2.13). */
export const PACKED_DEFAULT_PAGE = Buffer.from(
  "H4sIAAAAAAAEA3VSTW/bMAy961ewPSfRhmIXRzMwdCvQU3sINuzIWLQlRB8eJTczhv330XGbU3fSk0g+vkfK3Hx9uj/8fP4GrsbQ" +
    "KvN2EFq5VV8DtT8odDkS1Axp8On3jdFrQJlSZ0lQSxX8gS6HzNvSOYrUQPCDq2CRT3v4q47ZzpJy9ra6Bu4+UdxDRBa+Bj4ATjXv" +
    "VZ9T3fYYfZgbOKDLETfwndhiEvCFPYYNFExlW4h9v9Aa/SrBaLdqXhotRj6+p1telRnbxx7mPEEhMeV8gREH2gik1SCc6ShBfiEG" +
    "iZap66iUfgphBp9KxRDIAiarzplPPg07eJhYyllGkHo/TIzV57QUM/2aPJPdGT22amn+kBlyCj4R2NxNkVJds4VQeo1j5gpjICwk" +
    "1b2Q1qwMgpPL51tX69hofVnELvOgb9srNhrbnTmybtV9jpG4k4ldKUUMvqAPeAwEWP9DKZu+UgpeKd+kG4rtwWE6XcbXi5GpiP11" +
    "auJQwhebRr9uQa//6R9nvNnrZwIAAA==",
  "base64",
);

/**
 * The action that opens an address, which stands in the file as a hexadecimal string: a search for `https?://` does not
 * find it, and viewers read both forms alike (PDF 32000-1, 7.3.4.3 and 12.6.4.7). pdfkit writes bytes as hexadecimal.
 */
export const openAddress = (url: string) => ({ S: "URI", URI: new Uint8Array(Buffer.from(url, "latin1")) });

/** Makes a rectangle of the current page a link. */
export const addLink = (
  doc: PDFKit.PDFDocument,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  url: string,
): void => {
  const action = doc.ref(openAddress(url));
  // The types ask for the data that `end` could add; there is none.
  action.end(undefined);
  const link = { Subtype: "Link", A: action };
  doc.annotate(area.x, area.y, area.width, area.height, link);
};

/** Makes a viewer that heeds page actions open the address when the current page is shown. */
export const openWithPage = (doc: PDFKit.PDFDocument, url: string): void => {
  Object.assign(doc.page.dictionary.data, { AA: { O: openAddress(url) } });
};

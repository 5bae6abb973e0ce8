import { type Document, Drawing, Paragraph, Run } from "docx";
import type { Look } from "../look.ts";

/** What stands for the picture's address until the package is normalised. */
export const PLACEHOLDER = "letterhead";

// docx knows embedded pictures only: it leaves this in the drawing, and nothing in the package to go with it.
const EMBEDDED = `r:embed="rId{${PLACEHOLDER}}" cstate="none"`;

const PIXEL = 9525;

/** The paragraph with the picture. docx writes it as an embedded one; {@link linkPicture} makes a link of it. */
export const letterhead = ({ width, height }: Look["logo"], description: string): Paragraph => {
  const picture = new Drawing(
    {
      type: "png",
      fileName: PLACEHOLDER,
      data: new Uint8Array(),
      transformation: {
        pixels: { x: Math.round(width / PIXEL), y: Math.round(height / PIXEL) },
        emus: { x: width, y: height },
      },
    },
    { docProperties: { id: "1", name: "Picture 1", description } },
  );
  return new Paragraph({ children: [new Run({ children: [picture] })] });
};

/** Adds the External relationship that the linked picture refers to, and returns its id. */
export const addPictureRelationship = ({ Document: { Relationships } }: Document): string => {
  const id = Relationships.RelationshipCount + 1;
  Relationships.addRelationship(
    id,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
    PLACEHOLDER,
    "External",
  );
  return `rId${id}`;
};

/** Makes the embedded picture of a document part a linked one: what Writer fetches on open. */
export const linkPicture = (xml: string, id: string): string => xml.replace(EMBEDDED, `r:link="${id}"`);

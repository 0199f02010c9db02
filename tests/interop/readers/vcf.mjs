// Reads cases with vcf and prints what it finds.
import { each, list } from "./cases.mjs";
import vCard from "vcf";

// It leaves escapes to its caller, and knows lines that end with CRLF alone.
const plain = (text) =>
  text.replace(/\\(.)/gs, (_, c) => (c === "n" || c === "N" ? "\n" : c));

each((text) => {
  const [card] = vCard.parse(text.replace(/\r?\n/g, "\r\n"));
  const phone = (tel) => [plain(tel.valueOf()), tel.waid ?? null];
  return {
    name: plain(card.get("fn").valueOf()),
    phones: list(card.get("tel")).map(phone),
    emails: list(card.get("email")).map((email) => plain(email.valueOf())),
  };
});

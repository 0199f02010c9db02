// Reads cases with ical.js and prints what it finds.
import { each } from "./cases.mjs";
import ICAL from "ical.js";

// It leaves the escapes of semicolons.
const plain = (text) => text.replaceAll("\\;", ";");

each((text) => {
  const card = new ICAL.Component(ICAL.parse(text));
  const phone = (tel) => [plain(tel.getFirstValue()), tel.getParameter("waid") ?? null];
  return {
    name: plain(card.getFirstPropertyValue("fn")),
    phones: card.getAllProperties("tel").map(phone),
    emails: card.getAllProperties("email").map((email) => plain(email.getFirstValue())),
  };
});

// Sends cases through the protobuf of Baileys and prints the texts that arrive.
import { each } from "./cases.mjs";
import { proto } from "baileys";

each((text) => {
  const contactMessage = { displayName: "Ana", vcard: text };
  const bytes = proto.Message.encode({ contactMessage }).finish();
  return proto.Message.decode(bytes).contactMessage.vcard;
});

// Reads cases (texts with a NUL after each) with ez-vcard and prints what it finds, as JSON.

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class EzVcard {
    public static void main(String[] args) throws Exception {
        String all = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
        List<String> read = new ArrayList<>();
        for (String text : all.split("\0")) {
            read.add(read(text));
        }
        byte[] json = ("[" + String.join(",", read) + "]").getBytes(StandardCharsets.UTF_8);
        System.out.write(json);
        System.out.flush();
    }

    static String read(String text) {
        VCard card = Ezvcard.parse(text).first();
        List<String> phones = new ArrayList<>();
        for (Telephone tel : card.getTelephoneNumbers()) {
            String waid = tel.getParameter("WAID");
            phones.add("[" + json(tel.getText()) + "," + json(waid) + "]");
        }
        List<String> emails = new ArrayList<>();
        for (Email email : card.getEmails()) {
            emails.add(json(email.getValue()));
        }
        return "{\"name\":" + json(card.getFormattedName().getValue())
            + ",\"phones\":[" + String.join(",", phones)
            + "],\"emails\":[" + String.join(",", emails) + "]}";
    }

    static String json(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : c);
        }
        return json.append('"').toString();
    }
}

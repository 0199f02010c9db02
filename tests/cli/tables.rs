//! Spreadsheets: `emit --csv` reads their exports, and `import` writes tables for them.

use serde_json::json;

use crate::{encoded, json_lines, wacard};

const GOOGLE: &str = "Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,Nickname,Notes,\
    Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,\
    Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value\n\
    Kim Lee,Kim,,Lee,Dr.,,K,\"a, b\",* myContacts,* Work,kim@example.com,Home,kim@home.example,Mobile,\
    +1 809 224 0000 ::: +1 809 224 0001,Tech Style Ltd,Buyer,https://example.com\n";
const GOOGLE_NOW: &str = "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,\
    E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n\
    Kim,,Lee,K,Tech Style Ltd,Buyer,\"a, b\",* Work,kim@example.com ::: kim@home.example,Mobile,+1 809 224 0000,\
    Home,+1 809 224 0001\n";
const OUTLOOK: &str = "First Name,Middle Name,Last Name,Title,Suffix,Web Page,Notes,E-mail Address,E-mail 2 Address,\
    Home Phone,Mobile Phone,Company,Job Title\n\
    Kim,,Lee,Dr.,,https://example.com,\"a, b\",kim@example.com,kim@home.example,+1 809 224 0000,+1 809 224 0001,\
    Tech Style Ltd,Buyer\n";

/// The headers are those of Google's exports (until 2024 and since) and of Outlook's.
#[test]
fn the_exports_of_address_books_are_read() {
    for table in [GOOGLE, GOOGLE_NOW, OUTLOOK] {
        let ran = wacard(&["emit", "--csv"], table);
        assert_eq!(ran.status, 0, "{}", ran.err);
        for line in [
            "FN:Kim Lee",
            "N:Lee;Kim;",
            "ORG:Tech Style Ltd",
            "waid=18092240000:+1 809 224 0000",
            "waid=18092240001:+1 809 224 0001",
            "EMAIL:kim@example.com",
            "EMAIL:kim@home.example",
        ] {
            assert!(ran.out.contains(line), "{line}: {}", ran.out);
        }
        assert!(ran.err.starts_with("stdin:1: columns that are not read: "));
    }
}

const CARD: &str = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana Gomes;;;\nFN:Ana Gomes\nORG:AtendAI\n\
    TEL;type=CELL;type=VOICE;waid=553198296801:(31) 9 9829-6801\nURL:https://x.example\nEMAIL:a@x.example\n\
    END:VCARD\n";

#[test]
fn headers_are_english_or_portuguese_between_any_separators() {
    for headers in [
        "name,phone,organization,email,url",
        "\u{feff}Nome;Telefone;Empresa;E-mail;Site",
        "NOME COMPLETO\tCelular\tOrganização\te-mail\tURL",
        "full_name;WhatsApp;company;Email;website",
        "\n \nnome;fone;empresa;e-mail;site",
        "sep=;\r\nFullName;phoneNumber;organization;email;url",
        "\"Nome\";\"Telefone 1\";\"Empresa\";\"E-mail\";\"Página da Web\"",
    ] {
        let separator = ["\t", ";"].iter().find(|one| headers.contains(**one));
        let cells = [
            "Ana Gomes",
            "(31) 9 9829-6801",
            "AtendAI",
            "a@x.example",
            "https://x.example",
        ];
        let row = cells.join(separator.unwrap_or(&","));
        for end in ["\n", "\r\n"] {
            let table = format!("{headers}{end}{row}{end}");
            let ran = wacard(&["emit", "--csv", "--region", "BR"], table);
            assert_eq!(
                (ran.out.as_str(), ran.err.as_str()),
                (CARD, ""),
                "{headers}"
            );
            assert_eq!(ran.status, 0);
        }
    }
}

#[test]
fn a_table_need_not_be_utf8() {
    let table = "nome;telefone\nJosé;+18092240000\n";
    let [_, little, big] = encoded(table);
    let windows: Vec<_> = table.chars().map(|c| u8::try_from(c).unwrap()).collect();
    for (bytes, err) in [
        (little, ""),
        (big, ""),
        (
            windows,
            "stdin:2: expected UTF-8, found other bytes: read as Windows-1252\n",
        ),
    ] {
        let ran = wacard(&["emit", "--csv"], bytes);
        assert!(ran.out.contains("FN:José\n"), "{}", ran.out);
        assert_eq!((ran.err.as_str(), ran.status), (err, 0));
    }
}

#[test]
fn every_error_names_its_row_and_its_column() {
    let table = "nome;telefone;wuid;cor\n\
        A;5,53E+12;;\n\
        B;;;\n\
        \n\
        ;;;\n\
        \"C\n(mother)\";call me;;\n\
        ;+18092240000;;\n\
        D;+18092240000;5.53199829680E+12;\n\
        E;+18092240000;;;x\n\
        F;+18092240000;553198296801;red\n";
    let ran = wacard(&["emit", "--csv"], table);
    assert_eq!(
        ran.err.lines().collect::<Vec<_>>(),
        [
            "stdin:1: columns that are not read: D (`cor`)",
            "stdin:2: row 2, column B (telefone): expected all digits, found a spreadsheet's exponent, which may have lost some: format its column as text",
            "stdin:3: row 3, column B (telefone): is required",
            "stdin:6: row 6, column B (telefone): expected a phone number, found no digit",
            "stdin:8: row 7, column A (nome): must not be empty",
            "stdin:9: row 8, column C (wuid): expected all digits, found a spreadsheet's exponent, which may have lost some: format its column as text",
            "stdin:10: row 9: expected at most 4 cells, found 5: quote a cell that holds the separator",
            "stdin:11: row 10, column B (telefone): a message goes to 553198296801, which is not the number shown",
        ]
    );
    assert_eq!(ran.out.matches("FN:").count(), 1);
    assert!(ran.out.contains("FN:F\n") && ran.out.contains("waid=553198296801:"));
    assert_eq!(ran.status, 1);

    let ran = wacard(&["emit", "--csv", "--json"], table);
    assert_eq!(ran.err, "stdin:1: columns that are not read: D (`cor`)\n");
    let results = json_lines(&ran.out);
    assert_eq!(results.len(), 7);
    assert_eq!(
        results[1]["error"],
        json!({"kind": "missing", "message": "is required", "path": "row 3, column B (telefone)", "line": 3})
    );
}

#[test]
fn a_table_without_a_needed_column_is_an_error() {
    let name = "a column with names such as `name`, `nome`, `full name` or `first name`";
    let phone =
        "a column with numbers such as `phone`, `telefone`, `celular`, `mobile` or `whatsapp`";
    for (table, err) in [
        (
            "nome;cpf\nA;1\n",
            format!("stdin:1: expected {phone}; found `nome`, `cpf`\n"),
        ),
        (
            "\ntelefone\n1\n",
            format!("stdin:2: expected {name}; found `telefone`\n"),
        ),
        (
            "Ana,+18092240000\n",
            format!("stdin:1: expected {name}, and {phone}; found `Ana`, `+18092240000`\n"),
        ),
        (
            "",
            "stdin: expected a row of headers, found none\n".to_owned(),
        ),
    ] {
        let ran = wacard(&["emit", "--csv"], table);
        assert_eq!((ran.out.as_str(), ran.err, ran.status), ("", err, 1));
    }
}

/// A quote that is never closed takes a thousand lines, and not the whole file.
#[test]
fn an_open_quote_ends() {
    let row = "Ana,+18092240000\n";
    let table = format!("name,phone\n\"Bia,1\n{}", row.repeat(2_000));
    let ran = wacard(&["emit", "--csv"], table);
    assert_eq!(
        ran.err,
        "stdin:2: expected a closing quote, found none up to line 1002: not read\n"
    );
    // A thousand of them belong to the open quote.
    assert_eq!(ran.out.matches("FN:Ana").count(), 1_000);
    assert_eq!(ran.status, 1);
}

/// A quote that is not closed is closed by the quote that opens another row's cell (RFC 4180 §2,
/// rule 5: no text follows a closing quote).
#[test]
fn an_open_quote_joins_no_rows() {
    let table = "name,phone\nAna,+18092240000\n\"Bia,+18092240001\nCia,+18092240002\n\
        \"Dea\",+18092240003\nEva,+18092240004\n";
    let ran = wacard(&["emit", "--csv"], table);
    assert_eq!(
        ran.err,
        "stdin:3: expected a separator after the closing quote on line 5, found text: lines 3 to 5 \
         are not read\n"
    );
    let names: Vec<_> = ran
        .out
        .lines()
        .filter(|line| line.starts_with("FN:"))
        .collect();
    assert_eq!((names, ran.status), (vec!["FN:Ana", "FN:Eva"], 1));
    // Spaces may follow a closing quote, and text may not follow these.
    let spaced = wacard(&["emit", "--csv"], table.replace("\"Dea", "\" Dea"));
    assert_eq!(spaced.err, ran.err);
    let ended = wacard(
        &["emit", "--csv"],
        "name,phone\n\"Bia\nLima\" ,+18092240001\n",
    );
    assert_eq!((ended.err.as_str(), ended.status), ("", 0));
    // In the row of headers too.
    let header = wacard(&["emit", "--csv"], "\"name,phone\nAna,1\n\"Bia\",2\n");
    assert_eq!(
        header.err,
        "stdin:1: row 1: expected a separator after the closing quote on line 3, found text: lines 1 \
         to 3 are not read\n"
    );
}

#[test]
fn an_address_book_becomes_a_table() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nORG:Acme\nitem1.TEL:(31) 9 9829-6801\n\
        item1.X-ABLabel:Casa\nTEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:3.0\nN:;\"B\", C;;;\nFN:\"B\"\\, C\nTEL:call me\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:3.0\nN:;D;;;\nFN:D\nEND:VCARD\n";
    let ran = wacard(
        &["import", "--region", "BR", "--add", "organization,label"],
        cards,
    );
    // Area codes from 31 have accounts without the ninth digit.
    assert_eq!(
        ran.out,
        "name,number,id,reason,organization,label\n\
        Ana,(31) 9 9829-6801,553198296801,without Brazil's ninth digit: usual for older accounts in area codes from 31,Acme,Casa\n\
        Ana,+55 11 98765-4321,5511987654321,waid of the card,Acme,\n\
        \"\"\"B\"\", C\",call me,,\"expected a phone number, found no digit\",,\n\
        D,,,the card has no number,,\n"
    );
    assert_eq!((ran.err.as_str(), ran.status), ("", 1));

    let ran = wacard(&["import", "--region-column"], cards);
    assert!(ran.out.starts_with("name,number,id,reason,region\n"));
    assert!(ran.out.contains(",5511987654321,waid of the card,BR\n"));

    let ran = wacard(&["import"], format!("hello\n{cards}"));
    assert!(ran.out.contains("expected a country calling code, found a national number: set its `region`, or write + and the calling code (option --region)"));
    let ran = wacard(&["import", "--json"], cards);
    let results = json_lines(&ran.out);
    assert_eq!(
        results[0]["rows"][1],
        json!({"name": "Ana", "number": "+55 11 98765-4321", "id": "5511987654321", "reason": "waid of the card",
            "region": "BR"})
    );
    assert_eq!(results.len(), 3);
}

#[test]
fn an_imported_row_can_have_the_email_and_the_source() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nEMAIL:ana@x.example\nEMAIL:a@y.example\n\
        TEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD\n";
    let ran = wacard(&["import", "--add", "email,source"], card);
    assert_eq!(
        ran.out,
        "name,number,id,reason,email,source\n\
        Ana,+55 11 98765-4321,5511987654321,waid of the card,ana@x.example,stdin\n"
    );
}

/// The accents of Portuguese; a family name makes the column `nome` the given name.
#[test]
fn headers_need_no_accents() {
    let plain = "Nome,Sobrenome,Telefone\nAna,Lima,+1 809 224 0000\n";
    let expected = wacard(&["emit", "--csv"], plain);
    assert!(expected.out.contains("\nN:Lima;Ana;"), "{}", expected.out);
    for (letter, accented) in [("o", "ô"), ("e", "é"), ("e", "Ê"), ("o", "õ")] {
        let (headers, rows) = plain.split_once('\n').unwrap();
        let table = format!("{}\n{rows}", headers.replace(letter, accented));
        let ran = wacard(&["emit", "--csv"], table);
        assert_eq!(
            (ran.out, ran.status),
            (expected.out.clone(), 0),
            "{accented}"
        );
    }
}

/// The signs with which a cell becomes a formula are those of OWASP's page on CSV injection.
#[test]
fn no_cell_of_an_imported_table_is_calculated() {
    let card = |name: &str, number: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:3.0\nN:;x;;;\nFN:{name}\nTEL;waid=18092240000:{number}\nEND:VCARD\n"
        )
    };
    for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠"] {
        let name = format!("{sign}HYPERLINK(1)");
        let ran = wacard(&["import"], card(&name, &name));
        assert!(
            ran.out.contains(&format!("'{name},'{name},1809")),
            "{}",
            ran.out
        );
        let raw = wacard(&["import", "--raw"], card(&name, &name));
        assert!(
            raw.out.contains(&format!("\n{name},{name},1809")),
            "{}",
            raw.out
        );
        // What was added is taken away again.
        let numbered = ran.out.replace(&format!(",'{name},"), ",+18092240000,");
        let emitted = wacard(&["emit", "--csv"], numbered);
        assert!(
            emitted.out.contains(&format!("FN:{name}\n")),
            "{}",
            emitted.out
        );
    }
}

/// An international number stays as it is for programs, unless a spreadsheet calculates it.
#[test]
fn an_imported_number_is_guarded_only_if_it_can_be_calculated() {
    for (number, cell) in [
        ("+18092240000", "+18092240000"),
        ("+1 (809) 224-0000", "+1 (809) 224-0000"),
        ("+1.809.224.0000", "+1.809.224.0000"),
        ("(809) 224-0000", "(809) 224-0000"),
        ("+1-809-224-0000", "'+1-809-224-0000"),
        ("+1 - 809 -2240000", "'+1 - 809 -2240000"),
        ("+1+8092240000", "'+1+8092240000"),
        ("-1+1", "'-1+1"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t=1"),
        ("＋1 809 224 0000", "'＋1 809 224 0000"),
    ] {
        let card = format!(
            "BEGIN:VCARD\nVERSION:3.0\nN:;x;;;\nFN:Ana\nTEL;waid=18092240000:{number}\nEND:VCARD\n"
        );
        let ran = wacard(&["import"], card);
        assert_eq!(
            ran.out,
            format!("name,number,id,reason\nAna,{cell},18092240000,waid of the card\n")
        );
        // `emit` takes the apostrophe away.
        if !number.starts_with(['-', '＝', '\t']) {
            let emitted = wacard(&["emit", "--csv"], ran.out);
            assert!(emitted.out.contains(&format!(":{number}\n")), "{number}");
        }
    }
}

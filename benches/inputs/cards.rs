//! The cards that the parse benchmarks read, other than those that our own writer makes: made
//! up, the same in every run.

use std::fmt::Write as _;

/// How many rich cards, and cards of vCard 2.1.
pub const COUNT: usize = 2_000;

/// An address book's export: about 1.3 kB a card, a folded note, labels by group.
pub fn rich() -> String {
    let mut text = String::new();
    for n in 0..COUNT {
        write!(
            text,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Example//Address Book 1.0//EN\r\n\
             N:Gomes;Guilherme;de Souza;Dr.;\r\nFN:Dr. Guilherme de Souza Gomes {n}\r\n\
             NICKNAME:Gui\r\nORG:AtendAI;Research;Phones\r\nTITLE:Head of phones\r\n\
             EMAIL;type=INTERNET;type=HOME;type=pref:guilherme{n}@example.com\r\n\
             EMAIL;type=INTERNET;type=WORK:gomes{n}@work.example.com\r\n\
             TEL;type=CELL;type=VOICE;type=pref:+55 31 9{:04}-{:04}\r\n\
             TEL;type=HOME;type=VOICE:+55 31 3333-{:04}\r\nTEL;type=WORK;type=FAX:+55 31 3334-{:04}\r\n\
             item1.TEL:+55 11 9{:04}-0000\r\nitem1.X-ABLabel:_$!<Assistant>!$_\r\n\
             ADR;type=HOME;type=pref:;;Rua das Flores\\, {n};Belo Horizonte;MG;30130-000;Brasil\r\n\
             item2.ADR;type=WORK:;Andar 3;Av. Paulista\\, 1000;São Paulo;SP;01310-100;Brasil\r\n\
             item2.X-ABADR:br\r\nitem3.URL;type=pref:https://example.com/people/{n}\r\n\
             item3.X-ABLabel:_$!<HomePage>!$_\r\nBDAY;value=date:1985-04-15\r\n\
             CATEGORIES:Friends,Work,Belo Horizonte\r\nX-SOCIALPROFILE;type=example:https://social.example.com/{n}\r\n\
             NOTE:Met at the fair in Belo Horizonte\\, where we spoke of phones\\, of cards a\r\n \
             nd of the price of both. Likes coffee without sugar\\, answers after noon\\; h\r\n \
             is assistant answers at any time. Do not call on Sundays\\, and never befo\r\n \
             re the eighth ring of the bell.\r\nREV:2024-05-01T12:00:00Z\r\nUID:urn-example-{n}\r\nEND:VCARD\r\n",
            n % 10_000, n * 7 % 10_000, n * 3 % 10_000, n * 11 % 10_000, n * 13 % 10_000,
        )
        .expect("a string takes it");
    }
    text
}

/// One card with a photo of five megabytes, folded.
pub fn photo() -> String {
    let line = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx";
    let mut text = String::from(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\nPHOTO;ENCODING=b;TYPE=JPEG:QUJD",
    );
    while text.len() < 5 << 20 {
        text.push_str("\r\n ");
        text.push_str(line);
    }
    text.push_str("\r\nTEL;type=CELL:+55 31 9829-6801\r\nEND:VCARD\r\n");
    text
}

/// What phones of before 2010 send: vCard 2.1, quoted-printable with soft breaks.
pub fn quoted_printable() -> String {
    let mut text = String::new();
    for n in 0..COUNT {
        write!(
            text,
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=4A=6F=73=C3=A9 {n};;;\r\n\
             FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4A=6F=73=C3=A9 {n}\r\nTEL;CELL;PREF:+5531983{:05}\r\n\
             TEL;HOME:+553133{:06}\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=50=72=69=6D=\r\n\
             =65=69=72=61=20=6C=69=6E=68=61=0D=0A=73=65=67=75=6E=64=61\r\nEND:VCARD\r\n",
            n % 100_000, n * 7 % 1_000_000,
        )
        .expect("a string takes it");
    }
    text
}

//! Answers to a request that was carried out.

use crate::{ANSWERS, files, gateway, json};

#[test]
fn answers_hold_the_id_of_the_message() {
    for (file, (text, id)) in files(ANSWERS, "id") {
        assert_eq!(gateway(file).message_id(&json(&text)), Some(id), "{file}");
    }
}

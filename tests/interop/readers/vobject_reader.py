"""Reads cases with vobject and prints what it finds."""

import json
import sys

import vobject


def read(text):
    card = vobject.readOne(text)
    phone = lambda tel: [tel.value, tel.params.get("WAID", [None])[0]]
    return {
        "name": card.fn.value,
        "phones": [phone(tel) for tel in card.contents.get("tel", [])],
        "emails": [email.value for email in card.contents.get("email", [])],
    }


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
print(json.dumps([read(case["text"]) for case in cases]))

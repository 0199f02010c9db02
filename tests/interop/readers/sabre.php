<?php
// Reads cases with sabre/vobject and prints what it finds.
require $argv[2];

// It leaves the escapes of commas and semicolons in texts.
function plain($value) {
    return str_replace(['\\,', '\\;'], [',', ';'], (string) $value);
}

function read($text) {
    $card = Sabre\VObject\Reader::read($text);
    $all = fn($name) => isset($card->$name) ? iterator_to_array($card->$name, false) : [];
    $waid = fn($tel) => isset($tel['WAID']) ? (string) $tel['WAID'] : null;
    return [
        'name' => plain($card->FN),
        'phones' => array_map(fn($tel) => [plain($tel), $waid($tel)], $all('TEL')),
        'emails' => array_map(fn($email) => plain($email), $all('EMAIL')),
    ];
}

$cases = json_decode(file_get_contents($argv[1]), true);
echo json_encode(array_map(fn($case) => read($case['text']), $cases));

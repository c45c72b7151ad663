// Abbreviations of the IANA database that Intl doesn't tell in any English: by zone, one for each offset in hours.

const table = `
America/Adak -10 HST -9 HDT
America/Dawson -7 MST
America/Havana -5 CST -4 CDT
America/Hermosillo -7 MST
America/Mazatlan -7 MST
America/St_Johns -3.5 NST -2.5 NDT
America/Whitehorse -7 MST
Antarctica/Casey 8 +08
Antarctica/Troll 0 +00
Asia/Colombo 5.5 +0530
Asia/Dubai 4 +04
Asia/Hong_Kong 8 HKT
Asia/Jakarta 7 WIB
Asia/Jayapura 9 WIT
Asia/Jerusalem 2 IST 3 IDT
Asia/Karachi 5 PKT
Asia/Macau 8 CST
Asia/Makassar 8 WITA
Asia/Manila 8 PST
Asia/Muscat 4 +04
Asia/Pontianak 7 WIB
Asia/Pyongyang 9 KST
Asia/Seoul 9 KST
Asia/Shanghai 8 CST
Asia/Taipei 8 CST
Asia/Tokyo 9 JST
Australia/Eucla 8.75 +0845
Australia/Lord_Howe 10.5 +1030 11 +11
Europe/Dublin 1 IST
Europe/Guernsey 1 BST
Europe/Isle_of_Man 1 BST
Europe/Jersey 1 BST
Europe/Kirov 3 MSK
Europe/Moscow 3 MSK
Europe/Simferopol 3 MSK
Europe/Volgograd 3 MSK
Pacific/Guam 10 ChST
Pacific/Midway -11 SST
Pacific/Pago_Pago -11 SST
Pacific/Saipan 10 ChST`;

let names: ReadonlyMap<string, string> | undefined;

/** The letters of a zone, by its main name, at an offset in seconds; undefined where Intl knows them. */
export function zoneLetters(zone: string, offset: number): string | undefined {
  names ??= readTable();
  return names.get(`${zone} ${offset / 3600}`);
}

function readTable(): Map<string, string> {
  const read = new Map<string, string>();
  for (const line of table.trim().split("\n")) {
    const [zone, ...pairs] = line.split(" ");
    for (let at = 0; at < pairs.length; at += 2) read.set(`${zone} ${pairs[at]}`, pairs[at + 1]!);
  }
  return read;
}

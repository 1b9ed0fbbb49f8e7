/** One moment of a calendar file. Texts are those of whoever reads them, in one language. */
export interface CalendarEvent {
	/** The same event has the same name each time the file is taken: it is moved, not doubled. */
	readonly id: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly title: string;
	readonly text: string;
}

/** Octets in a line of RFC 5545, without its end. */
const lineOctets = 75;

/**
 * A calendar file (RFC 5545): each moment for itself, in UTC, without an organiser, a person or an
 * alarm, so that nobody is written to. Lines are folded at 75 octets and end with CR LF.
 *
 * @param stamp when the file was made, in milliseconds since 1970
 */
export function calendarFile(
	name: string,
	events: readonly CalendarEvent[],
	stamp: number
): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Porte-voix//Calendar//FR',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(name)}`,
		...events.flatMap(({ id, at, title, text }) => [
			'BEGIN:VEVENT',
			`UID:${id}@porte-voix.invalid`,
			`DTSTAMP:${utc(stamp)}`,
			`DTSTART:${utc(at)}`,
			`SUMMARY:${escaped(title)}`,
			...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
			'TRANSP:TRANSPARENT',
			'END:VEVENT'
		]),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20270302T140000Z` */
function utc(moment: number): string {
	return new Date(moment).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\\\')
		.replaceAll(';', '\\;')
		.replaceAll(',', '\\,')
		.replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** No character is cut in two: the octets are those of UTF-8. */
function folded(line: string): string {
	let out = '';
	let used = 0;
	for (const character of line) {
		const octets = octetsOf(character.codePointAt(0) ?? 0);
		if (used + octets > lineOctets) {
			out += '\r\n ';
			used = 1;
		}
		out += character;
		used += octets;
	}
	return out;
}

function octetsOf(point: number): number {
	if (point < 0x80) return 1;
	if (point < 0x8_00) return 2;
	return point < 0x1_00_00 ? 3 : 4;
}

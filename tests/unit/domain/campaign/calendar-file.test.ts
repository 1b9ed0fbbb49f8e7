import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '#lib/domain/campaign/calendar-file.ts';

const opens = Date.UTC(2027, 2, 2, 14);
const event = { id: 'gare-nuva-opens', at: opens, title: 'Ouverture : sondage', text: '' };

/** Lines as a reader puts them together again. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
	test('says each moment in UTC, with a name that stays, and writes to nobody', () => {
		const lines = unfolded(calendarFile('Sondage annuel 2027', [event], opens - 1_000));
		expect(lines).toContain('DTSTART:20270302T140000Z');
		expect(lines).toContain('DTSTAMP:20270302T135959Z');
		expect(lines).toContain('UID:gare-nuva-opens@porte-voix.invalid');
		expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
		expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
		expect(lines.join('\n')).not.toMatch(/ORGANIZER|ATTENDEE|mailto|VALARM/i);
	});

	test('keeps commas, semicolons, strokes and line ends as text', () => {
		const file = calendarFile('a', [{ ...event, title: 'a, b; c\\d\nEND:VEVENT' }], 0);
		expect(unfolded(file)).toContain('SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT');
		expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
	});

	test('has no line above 75 octets, cuts no character, and comes back whole', () => {
		const title = fc
			.string({ unit: 'grapheme', maxLength: 200 })
			.filter((text) => !/[\r\n]/.test(text));
		fc.assert(
			fc.property(title, (words) => {
				const file = calendarFile('Sondage', [{ ...event, title: words }], 0);
				for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
				expect(file).not.toContain('\uFFFD');
				const summary = unfolded(file).find((line) => line.startsWith('SUMMARY:')) ?? '';
				const back = summary.slice('SUMMARY:'.length).replaceAll(/\\([\\;,])/g, '$1');
				expect(back).toBe(words);
			}),
			{ seed: 5545 }
		);
	});
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { decodeResponse, encodeResponse, paddedLength } from '#lib/domain/response/encoding.ts';
import { type Assistance, assistances } from '#lib/domain/response/assistance.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer, withAssistance } from '#lib/domain/response/in-progress.ts';
import type { FinishedResponse } from '#lib/domain/response/response.ts';
import { library } from '#lib/library/library.ts';
import { drawAnswers, drawQuestionnaire } from '../questionnaire/random-questionnaire.ts';

const many = { seed: 20270405, numRuns: 300 };

function finished(g: fc.GeneratorValue, questionnaire: Questionnaire): FinishedResponse {
	const response = Object.entries(drawAnswers(g, questionnaire)).reduce(
		(sofar, [id, answer]) => withAnswer(sofar, id, answer),
		startResponse()
	);
	const helped = withAssistance(
		response,
		g(() => fc.constantFrom<(Assistance | null)[]>(null, ...assistances))
	);
	return finish(questionnaire, helped, g(fc.boolean) ? 'fr' : 'en');
}

describe('a response as bytes', () => {
	test('comes back as it went, whatever was answered', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const response = finished(g, questionnaire);
				const bytes = encodeResponse(questionnaire, response);
				expect(decodeResponse(questionnaire, bytes)).toEqual(response);
			}),
			many
		);
	});

	test('has one length for all responses to a questionnaire', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const bytes = encodeResponse(questionnaire, finished(g, questionnaire));
				expect(bytes.length).toBe(paddedLength(questionnaire));
				expect(bytes.length % 1024).toBe(0);
			}),
			many
		);
	});

	test('has room for the longest text in the widest letters', () => {
		const annual = library.get('sondage-annuel');
		if (annual === undefined) throw new Error('the library has no annual survey');
		for (const letter of ['\u6C49', '\u2028', '"', '\n\\', '\u{1F600}']) {
			const text = `a${letter.repeat(600)}`.slice(0, 599) + 'b';
			const answer = { kind: 'text', text, quotable: true } as const;
			const response = withAnswer(startResponse(), 'une-seule-chose', answer);
			const done = finish(annual, response, 'fr');
			expect(decodeResponse(annual, encodeResponse(annual, done))).toEqual(done);
		}
		expect(paddedLength(annual)).toBe(3072);
	});
});

describe('bytes that are no response', () => {
	const annual = library.get('sondage-annuel');
	if (annual === undefined) throw new Error('the library has no annual survey');
	const blank = finish(annual, startResponse(), 'fr');

	/** The bytes of another text in place of the encoded one. */
	function written(change: (text: string) => string): Uint8Array {
		const bytes = encodeResponse(annual as Questionnaire, blank);
		const text = change(new TextDecoder().decode(bytes).trimEnd());
		return new TextEncoder().encode(text.padEnd(bytes.length, ' '));
	}

	/** The encoded answers changed. */
	function answers(change: (list: unknown[]) => void): Uint8Array {
		return written((text) => {
			const response = JSON.parse(text) as [number, string, number, string, unknown[]];
			change(response[4]);
			return JSON.stringify(response);
		});
	}

	test.each<readonly [string, string, () => Uint8Array]>([
		['are too short', 'wrong-length', () => new Uint8Array(12)],
		['are not text', 'malformed', () => new Uint8Array(3072).fill(0xff)],
		['are not JSON', 'malformed', () => written(() => 'bonjour')],
		['are nothing but blanks', 'malformed', () => written(() => '')],
		['are no list', 'malformed', () => written(() => '{"0":1}')],
		['have another format', 'malformed', () => written((text) => text.replace('[1,', '[2,'))],
		[
			'answer another questionnaire',
			'wrong-questionnaire',
			() => written((text) => text.replace('sondage-annuel', 'sondage-annuez'))
		],
		[
			'speak another language',
			'unknown-language',
			() => written((t) => t.replace('"fr"', '"tlh"'))
		],
		[
			'were helped in an unknown way',
			'malformed',
			() => written((t) => t.replace(/\]$/, ',"gift"]'))
		],
		[
			'hide something behind the help',
			'malformed',
			() => written((t) => t.replace(/\]$/, ',"read-to",1]'))
		],
		['say that nobody helped', 'malformed', () => written((t) => t.replace(/\]$/, ',null]'))],
		['hold an answer too many', 'malformed', () => answers((list) => void list.push(0))],
		['hold an answer too few', 'malformed', () => answers((list) => void list.pop())],
		['name no option', 'unknown-option', () => answers((list) => void (list[0] = 'jamais'))],
		['hold another form', 'malformed', () => answers((list) => void (list[0] = { a: 1 }))],
		[
			'hide a question that was asked',
			'wrong-journey',
			() => answers((list) => void (list[0] = null))
		],
		[
			'agree to be quoted in another way',
			'malformed',
			() => answers((list) => void (list[15] = ['Un banc', 2]))
		],
		[
			'hide something behind a consent',
			'malformed',
			() => answers((list) => void (list[15] = ['Un banc', 1, 'x']))
		],
		['hide something in the blanks', 'malformed', () => written((text) => ` ${text}`)],
		[
			'tell the order of ticking',
			'malformed',
			() => answers((list) => void (list[14] = ['paix', 'autonomie']))
		]
	])('because they %s are refused by name', (_why, code, bytes) => {
		expect(() => decodeResponse(annual, bytes())).toThrow(expect.objectContaining({ code }));
	});
});

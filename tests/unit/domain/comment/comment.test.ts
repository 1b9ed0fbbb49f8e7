import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Comment,
	disagree,
	readComment,
	type Readers,
	type Reading,
	redactComment,
	settleComment,
	type Verdict
} from '#lib/domain/comment/comment.ts';
import { hideWords, wordsOf } from '#lib/domain/comment/hidden-words.ts';
import { isRefusal } from '#lib/domain/refusal.ts';

const readers: Readers = ['comite-1', 'comite-2'];
const themes = ['bruit', 'froid'];

const sealed = (quotable = true): Comment => ({
	state: 'sealed',
	text: 'Madame Roy du 104 fait du bruit la nuit',
	quotable,
	writers: 1
});
const redact = (text: string): string => text.replace('Madame Roy', '[nom]');
const reading = (verdict: Verdict, ticked: string[] = [], hidden: number[] = []): Reading => ({
	verdict,
	themes: ticked,
	hidden
});

function readBy(first: Reading, second: Reading, quotable = true): Comment {
	const redacted = redactComment(sealed(quotable), redact);
	const once = readComment(redacted, readers, themes, 'comite-1', first);
	return readComment(once, readers, themes, 'comite-2', second);
}

describe('a comment', () => {
	test('is read without what the detectors took out', () => {
		expect(redactComment(sealed(), redact).text).toBe('[nom] du 104 fait du bruit la nuit');
	});

	test('both would publish is released, without the words either of them hid', () => {
		const moderated = readBy(reading('publish', ['bruit'], [1, 2]), reading('publish', ['bruit']));
		expect(settleComment(moderated, true)).toStrictEqual({
			state: 'released',
			text: '[nom] […] fait du bruit la nuit',
			themes: ['bruit']
		});
	});

	test.each([
		['publish', 'theme-only', 'theme-only'],
		['theme-only', 'publish', 'theme-only'],
		['publish', 'withhold', 'withheld'],
		['withhold', 'theme-only', 'withheld'],
		['theme-only', 'theme-only', 'theme-only']
	] as const)('one would %s and the other %s is %s', (first, second, state) => {
		const moderated = readBy(reading(first), reading(second));
		expect(settleComment(moderated, true).state).toBe(state);
		expect(moderated.state === 'moderated' && disagree(moderated)).toBe(first !== second);
	});

	test('keeps the themes that both ticked, and none when it is withheld', () => {
		const ticked = readBy(
			reading('theme-only', ['bruit', 'froid']),
			reading('theme-only', ['froid'])
		);
		expect(settleComment(ticked, true)).toStrictEqual({ state: 'theme-only', themes: ['froid'] });
		const withheld = readBy(reading('withhold', ['froid']), reading('withhold', ['froid']));
		expect(settleComment(withheld, true)).toStrictEqual({ state: 'withheld' });
	});

	test('loses its words where nothing may be quoted, or nothing is left of them', () => {
		const kept = readBy(reading('publish', ['bruit']), reading('publish', ['bruit']));
		expect(settleComment(kept, false)).toStrictEqual({ state: 'theme-only', themes: ['bruit'] });
		const all = wordsOf('[nom] du 104 fait du bruit la nuit').map((_, place) => place);
		const hidden = readBy(reading('publish', [], all.slice(1)), reading('publish'));
		expect(settleComment(hidden, true)).toStrictEqual({ state: 'theme-only', themes: [] });
	});

	test('that one person alone has read says nothing, not even a theme', () => {
		const once = readComment(
			redactComment(sealed(), redact),
			readers,
			themes,
			'comite-1',
			reading('publish', ['bruit'])
		);
		expect(settleComment(once, true)).toStrictEqual({ state: 'theme-only', themes: [] });
	});

	test.each([
		['not-a-reader', 'gestion', reading('theme-only')],
		['unknown-theme', 'comite-1', reading('theme-only', ['chien'])],
		['unknown-word', 'comite-1', reading('theme-only', [], [40])],
		['unknown-word', 'comite-1', reading('theme-only', [], [0.5])],
		['not-quotable', 'comite-1', reading('publish')]
	])('refuses by name: %s', (code, reader, decided) => {
		const redacted = redactComment(sealed(false), redact);
		expect(() => readComment(redacted, readers, themes, reader, decided)).toThrow(
			new RegExp(`^${code}`)
		);
	});

	test('is never decided by one account that stands for both', () => {
		const redacted = redactComment(sealed(), redact);
		const alone: Readers = ['comite-1', 'comite-1'];
		expect(() => readComment(redacted, alone, themes, 'comite-1', reading('publish'))).toThrow(
			/^not-a-reader/
		);
	});
});

describe('hidden words', () => {
	test('that stand together are hidden as one', () => {
		expect(hideWords('au bout du couloir, à gauche', [1, 2, 3])).toBe('au […] à gauche');
	});

	test('leave nothing where only signs remain', () => {
		expect(hideWords('Bruit ! [nom]', [0])).toBeNull();
	});
});

/** The order of the states: nothing is skipped, nothing goes back. */
const order = ['sealed', 'redacted', 'moderated', 'settled'] as const;
const rank = ({ state }: Comment): number => {
	const place = order.findIndex((one) => one === state);
	return place === -1 ? order.length - 1 : place;
};

interface Model {
	/** Accounts whose reading was taken. */
	readonly taken: Set<string>;
	rank: number;
}
interface Real {
	comment: Comment;
}

/** One act tried on a comment in whatever state: done in its turn, refused by name out of it. */
class Act implements fc.Command<Model, Real> {
	readonly name: string;
	readonly apply: (comment: Comment) => Comment;
	readonly reader: string | null;

	constructor(name: string, apply: (comment: Comment) => Comment, reader: string | null = null) {
		this.name = name;
		this.apply = apply;
		this.reader = reader;
	}

	check = (): boolean => true;

	run(model: Model, real: Real): void {
		let next: Comment;
		try {
			next = this.apply(real.comment);
		} catch (error) {
			if (!isRefusal(error)) throw error;
			return;
		}
		if (this.reader !== null) model.taken.add(this.reader);
		const reached = rank(next);
		// Settling may end a reading that two people did not finish; it is then theme only, without a theme.
		const isGivenUp = model.rank === 1 && reached === 3;
		expect(reached - model.rank === 0 || reached - model.rank === 1 || isGivenUp).toBe(true);
		if (isGivenUp) expect(next).toStrictEqual({ state: 'theme-only', themes: [] });
		if (reached === 2) expect([...model.taken].sort()).toStrictEqual([...readers]);
		if (next.state === 'released' || next.state === 'withheld') {
			expect([...model.taken].sort()).toStrictEqual([...readers]);
		}
		if (next.state === 'withheld' || next.state === 'theme-only') {
			expect(JSON.stringify(next)).not.toContain('nuit');
		}
		if (reached > 0) expect(JSON.stringify(next)).not.toContain('Roy');
		model.rank = reached;
		real.comment = next;
	}

	toString = (): string => this.name;
}

const anyReading = fc.record({
	verdict: fc.constantFrom<Verdict>('publish', 'theme-only', 'withhold'),
	themes: fc.subarray([...themes, 'chien']),
	hidden: fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 3 })
});

test('no path through the states skips one, goes back, or lets fewer than two people decide', () => {
	const acts = [
		fc.constant(new Act('redact', (comment) => redactComment(comment, redact))),
		fc
			.tuple(fc.constantFrom('comite-1', 'comite-2', 'gestion', 'comite-3'), anyReading)
			.map(
				([reader, decided]) =>
					new Act(
						`read by ${reader} ${JSON.stringify(decided)}`,
						(comment) => readComment(comment, readers, themes, reader, decided),
						reader
					)
			),
		fc
			.boolean()
			.map((quotes) => new Act(`settle ${quotes}`, (comment) => settleComment(comment, quotes)))
	];
	fc.assert(
		fc.property(fc.boolean(), fc.commands(acts, { maxCommands: 12 }), (quotable, commands) => {
			fc.modelRun(
				() => ({
					model: { taken: new Set<string>(), rank: 0 },
					real: { comment: sealed(quotable) }
				}),
				commands
			);
		}),
		{ seed: 21, numRuns: 2_000 }
	);
});

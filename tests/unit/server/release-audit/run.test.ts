import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { saySides } from '#lib/domain/consultation/say-sides.ts';
import type { TeamStatement } from '#lib/domain/campaign/team-statement.ts';
import { statementHash } from '#lib/server/services/team-statement-hash.ts';
import { commentedRelease } from '../../../support/commented-release.ts';
import { rolledReleases } from '../../../support/rolled-releases.ts';
import { madeRelease } from '../../domain/disclosure/made-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'porte-voix-audit-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function fileWith(name: string, content: string): string {
	const file = join(folder, name);
	writeFileSync(file, content);
	return file;
}

/** Checked at one moment, whatever the machine says. */
function audit(...words: string[]): { code: number | null; out: string; error: string } {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/lib/server/release-audit/run.ts', ...words, '--now=2027-06-01T00:00:00Z'],
		{ encoding: 'utf8', env: {} }
	);
	return { code: status, out: stdout, error: stderr };
}

/** The release of the tests with its whole counted exactly beside its parts. */
function withExactWhole(): string {
	const copy = JSON.parse(JSON.stringify(madeRelease())) as {
		tables: { item: string; group: string; cells: unknown[] }[];
	};
	for (const table of copy.tables) {
		if (table.item !== 'isolement' || table.group !== 'all') continue;
		table.cells = [{ codes: ['often'], said: { kind: 'exact', count: 21 } }];
	}
	return JSON.stringify(copy);
}

/** A vote of twelve, all for, whose counts are announced so. */
function voteAnnounced(announcement: 'protected' | 'exact'): string {
	const made = madeRelease();
	const exact = [12, 0, 0].map((count) => ({ kind: 'exact', count }));
	const [whole] = made.groups;
	return JSON.stringify({
		...made,
		plan: { ...made.plan, items: [], orders: [], sites: made.plan.sites.slice(0, 1) },
		groups: [{ ...whole, respondents: 12 }],
		tables: [],
		orders: [],
		outcomes: [
			{
				kind: 'motion',
				item: 'project',
				method: 'majority',
				announcement,
				voters: 12,
				quorum: null,
				verdict: 'adopted',
				sides: announcement === 'exact' ? exact : saySides({ for: 12, blank: 0, against: 0 }, 3),
				rule: {
					threshold: { numerator: 3, denominator: 4, strict: false },
					base: announcement === 'exact' ? 'cast' : 'electorate',
					electorate: announcement === 'exact' ? 20 : 14
				}
			}
		]
	});
}

describe('npm run audit', () => {
	test('ends with 1 on a verdict that proves a vote, and says of an exact count that it does', () => {
		const proved = audit(fileWith('vote.json', voteAnnounced('protected')));
		expect(proved.out).toContain('FAULT proof: project');
		expect(proved.code).toBe(1);
		const exact = audit(fileWith('exact.json', voteAnnounced('exact')));
		expect(exact.out).toContain('votes are proved, as an exact count says before the vote');
		expect(exact.code).toBe(0);
	});

	test('ends with 0 on releases without a proof, alone or in a list, and shows what can be bounded', () => {
		const one = JSON.stringify(madeRelease());
		const { code, out, error } = audit(
			fileWith('one.json', one),
			fileWith('list.json', `[${one}]`)
		);
		expect(error).toBe('');
		expect(code).toBe(0);
		expect(out).toContain('No proof.');
		expect(out).toMatch(/securite +a +22 +often +16 +16 +6/);
		expect(out).toContain('tightest');
	});

	test('ends with 1 on a proof and names its place, for machines too', () => {
		const file = fileWith('altered.json', withExactWhole());
		expect(audit(file)).toMatchObject({
			code: 1,
			out: expect.stringContaining('FAULT proof: isolement in') as string
		});
		const { code, out } = audit('--json', file);
		const { releases } = JSON.parse(out) as {
			releases: { faults: { code: string; place: string }[] }[];
		};
		expect(code).toBe(1);
		expect(releases[0]?.faults).toContainEqual({ code: 'proof', place: 'isolement in b' });
	});

	test('ends with 1 on a promise or a margin that is not the one of its rules, by name', () => {
		const { promise, policy, ...rest } = JSON.parse(JSON.stringify(madeRelease())) as {
			promise: Record<string, string>;
			policy: { version: number; margin: number };
		};
		const altered = {
			...rest,
			promise: { ...promise, en: 'Nothing is promised.' },
			policy: { ...policy, margin: 4 }
		};
		const { code, out } = audit(fileWith('promise.json', JSON.stringify(altered)));
		expect(code).toBe(1);
		expect(out).toContain('FAULT other-promise: en');
		expect(out).toContain('FAULT other-margin: all');
		expect(out).not.toContain('other-promise: fr');
		expect(out).not.toContain('No proof.');
	});

	test('ends with 1 on a release whose day has not come', () => {
		const file = fileWith('early.json', JSON.stringify(madeRelease()));
		const before = audit('--now=2027-04-03T15:59:59Z', file);
		expect(before.code).toBe(1);
		expect(before.out).toContain('FAULT before-its-day: r1');
		expect(audit('--now=2027-04-03T16:00:00Z', file).code).toBe(0);
	});

	test('reads published comments beside their results, and names what they break', () => {
		const { results, comments } = commentedRelease();
		const [one, two] = [
			fileWith('results.json', JSON.stringify(results)),
			fileWith('comments.json', JSON.stringify(comments))
		];
		const { code, out } = audit(one, two);
		expect(out).toContain('No rule broken.');
		expect(out).toMatch(/une-seule-chose +bruit +40 +12/);
		expect(code).toBe(0);
		const alone = audit(two);
		expect(alone.code).toBe(1);
		expect(alone.out).toContain('FAULT results-not-given: release-2027');
		const later = { ...comments, id: 'again' };
		const twice = audit('--json', one, two, fileWith('again.json', JSON.stringify(later)));
		expect(twice.code).toBe(1);
		const { together } = JSON.parse(twice.out) as { together: unknown[] };
		expect(together).toEqual([{ code: 'second-comments', place: 'release-2027' }]);
	});

	test('reads the waves of a rolling survey as one chain, in any order, and misses one that is not there', () => {
		const waves = rolledReleases([
			[6, 2, 5],
			[10, 0, 0],
			[4, 4, 4]
		]).map((wave, index) => fileWith(`wave-${index}.json`, JSON.stringify(wave)));
		const [first = '', second = '', third = ''] = waves;
		const { code, out } = audit(third, first, second, first);
		expect(out).toContain('No proof.');
		expect(out).toMatch(/securite +all@1-2 +23 +often/);
		expect(code).toBe(0);
		const without = audit(third, first);
		expect(without.code).toBe(1);
		expect(without.out).toContain('FAULT wave-missing: tilleuls-2027 after wave 2');
	});

	test('reads the statement of a team, and says when it is no longer what was signed', async () => {
		const statement = {
			format: 'porte-voix-team-statement',
			version: 1,
			campaign: 'essai-2027',
			title: { fr: 'Sondage 2027' },
			organisation: 'Comité des Tilleuls',
			questionnaire: { id: 'essai', version: 1 },
			question: 'besoins',
			needs: [{ code: 'paix', label: { fr: 'La paix' } }],
			signed: { roles: ['support'], people: 3, at: '2027-03-20T12:00:00.000Z' },
			publishedAt: '2027-04-03T16:00:00.000Z',
			demonstration: false
		} satisfies TeamStatement;
		const hash = await statementHash(statement);
		const fine = audit(fileWith('team.json', JSON.stringify({ ...statement, hash })));
		expect(fine.code).toBe(0);
		expect(fine.out).toContain('Comité des Tilleuls: Sondage 2027 (essai-2027, team)');
		expect(fine.out).toContain('As signed.');
		const altered = JSON.stringify({
			...statement,
			needs: [{ code: 'toit', label: { fr: 'Le toit' } }],
			hash
		});
		const { code, out } = audit(fileWith('other-team.json', altered));
		expect(code).toBe(1);
		expect(out).toContain('FAULT statement-altered: essai-2027');
		expect(out).not.toContain('As signed.');
	});

	test('lets no title write a line of its own, nor move the cursor over what was found', () => {
		const release = { ...madeRelease(), title: { fr: '\u001B[2J\u202Etest\nNo proof.\r' } };
		const { code, out } = audit(
			fileWith('title.json', JSON.stringify(release)),
			fileWith('altered.json', withExactWhole())
		);
		expect(code).toBe(1);
		expect(out).toContain('\uFFFD[2J\uFFFDtest\uFFFDNo proof.\uFFFD (');
		for (const hidden of ['\u001B', '\u202E', '\r']) expect(out).not.toContain(hidden);
		const named = fileWith('name.json', '{"format":"porte-voix-release","\\u001b[2J":1}');
		expect(audit(named).error).not.toContain('\u001B');
	});

	test.each([
		['not JSON', 'no', 'not-json'],
		['another format', '{"format":"porte-voix-questionnaire"}', 'unreadable-release at'],
		['comments with a field too many', '{"format":"porte-voix-comments","wrote":12}', 'at wrote'],
		['a team without its hash', '{"format":"porte-voix-team-statement"}', 'unreadable-release at'],
		['an empty list', '[]', 'no-release']
	])('ends with 2 on %s, and says why', (name, content, reason) => {
		const { code, error, out } = audit(fileWith(`${name}.json`, content));
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(error).toContain(reason);
	});

	test('ends with 2 when a file is missing, or none is named', () => {
		expect(audit(join(folder, 'absent.json'))).toMatchObject({ code: 2 });
		expect(audit()).toMatchObject({ code: 2 });
		expect(audit('--now=tomorrow', 'any.json')).toMatchObject({ code: 2 });
	});
});

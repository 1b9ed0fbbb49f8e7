import { describe, expect, it } from 'vitest';
import { accessibilityReport, checkNames } from '#lib/ui/accessibility/checks.ts';

const tests = import.meta.glob<string>('/tests/e2e/**/*.e2e.ts', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Names of checks, each with the files of tests that say they make it. */
const made = new Map(
	Object.entries(
		Object.groupBy(
			Object.entries(tests).flatMap(([file, text]) =>
				[...text.matchAll(/\bchecked\(\s*'(\w+)'/g)].map(([, name = '']) => ({ file, name }))
			),
			({ name }) => name
		)
	).map(([name, found = []]) => [name, found.map(({ file }) => file)] as const)
);

describe('the accessibility statement', () => {
	it.each(checkNames)('names the check « %s », which a test makes', (name) => {
		expect(made.get(name) ?? []).not.toEqual([]);
	});

	it('names every check that a test makes', () => {
		expect(
			[...made.keys()].filter((name) => !(checkNames as readonly string[]).includes(name))
		).toEqual([]);
	});

	it('says of each check what tests that still make it said, and they succeeded', () => {
		const wrong = Object.entries(accessibilityReport.checks).filter(([name, check]) => {
			const files = (made.get(name) ?? []).map((file) => file.replace('/tests/e2e/', ''));
			const stands = check.tests.every((one) => files.some((file) => one.startsWith(file)));
			return !check.passed || check.pages === 0 || !stands;
		});
		expect(wrong).toEqual([]);
	});

	it('says the day of that run, and nothing before the first', () => {
		const { date, checks } = accessibilityReport;
		expect(date).toMatch(Object.keys(checks).length === 0 ? /^$/ : /^\d{4}-\d{2}-\d{2}$/);
	});
});

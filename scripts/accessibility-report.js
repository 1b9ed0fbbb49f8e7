// node scripts/accessibility-report.js REPORT.json: what the tests looked at, for the statement.
// REPORT.json is Playwright's JSON report of a run of everything in tests/e2e.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './project.js';

const file = 'src/lib/ui/accessibility/report.json';

/**
 * What is read of Playwright's report.
 * @typedef {{ file: string, title: string, ok: boolean, tests: { status: string, annotations: { type: string, description: string }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ suites: Suite[], stats: { startTime: string } }} Report
 * @typedef {{ check: string, pages: number, languages: string[], widths: number[] }} Looked
 * @typedef {{ passed: boolean, pages: number, languages: string[], widths: number[], tests: string[] }} Check
 */

/** @param {Suite} suite @returns {Spec[]} */
function specsOf(suite) {
	return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @param {Report} report @returns {{ date: string, checks: Record<string, Check> }} */
function read(report) {
	/** @type {Record<string, Check>} */
	const checks = {};
	for (const spec of report.suites.flatMap(specsOf)) {
		for (const { annotations, status } of spec.tests) {
			for (const { type, description } of annotations) {
				// A browser that is missing here was not looked at.
				if (type === 'accessibility' && status !== 'skipped') {
					const looked = /** @type {Looked} */ (JSON.parse(description));
					checks[looked.check] = together(checks[looked.check], looked, spec);
				}
			}
		}
	}
	return { date: report.stats.startTime.slice(0, 10), checks };
}

/** @param {Check | undefined} known @param {Looked} looked @param {Spec} spec @returns {Check} */
function together(known, { pages, languages, widths }, spec) {
	return {
		passed: (known?.passed ?? true) && spec.ok,
		pages: (known?.pages ?? 0) + pages,
		languages: [...new Set([...(known?.languages ?? []), ...languages])],
		widths: [...new Set([...(known?.widths ?? []), ...widths])].sort((one, other) => one - other),
		tests: [...new Set([...(known?.tests ?? []), `${spec.file}: ${spec.title}`])].sort()
	};
}

const [path] = process.argv.slice(2);
if (path === undefined) {
	process.stderr.write('Say which report of Playwright to read.\n');
	process.exit(1);
}
/** @type {Report} */
const report = JSON.parse(readFileSync(path, 'utf8'));
const { date, checks } = read(report);
const inOrder = Object.fromEntries(
	Object.entries(checks).sort(([one], [other]) => (one < other ? -1 : 1))
);
writeFileSync(join(root, file), `${JSON.stringify({ date, checks: inOrder }, null, '\t')}\n`);
process.stdout.write(`${file}: ${Object.keys(checks).length} checks of ${date}\n`);

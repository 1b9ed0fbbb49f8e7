import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { most } from '#lib/domain/questionnaire/limits.ts';
import { maximumCarried } from '#lib/protocol/carried.ts';
import { maximumBatch, maximumBatchBytes, maximumSealedBytes } from '#lib/protocol/envelope.ts';
import { attemptLimits } from '#lib/server/accounts/attempts.ts';
import { largestBody, largestFilm } from '#lib/server/body-limit.ts';
import { readConfig } from '#lib/server/config.ts';
import { requestsAMinute } from '#lib/server/services/address-limit.ts';
import { largestFile } from '#lib/server/spreadsheet/read-spreadsheet.ts';

const text = readFileSync(join(import.meta.dirname, '../../../docs/deploy.md'), 'utf8');

/** Rows of the table under a heading, without the row of names. */
function rowsUnder(heading: string): string[][] {
	const part = text.slice(text.indexOf(`## ${heading}\n`)).split('\n## ')[0] ?? '';
	return part
		.split('\n')
		.filter((line) => line.startsWith('|') && !/^\|[\s-|]+$/.test(line))
		.slice(1)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim())
		);
}

test('the limits that are written down are those of the code', () => {
	const numbers = rowsUnder('Limits').map(([, limit = '']) => Number(limit.replaceAll(/\D/g, '')));
	expect(numbers).toEqual([
		largestBody,
		largestFilm,
		maximumBatch,
		maximumSealedBytes,
		maximumBatchBytes,
		maximumCarried,
		largestFile,
		most.questions,
		requestsAMinute.envelopes,
		requestsAMinute.codes,
		requestsAMinute.exports,
		attemptLimits.username,
		attemptLimits.address,
		attemptLimits['second-factor']
	]);
});

test('the settings that are written down have the defaults they are said to have', () => {
	const settings = new Map(rowsUnder('Settings').map(([name, value]) => [name, value]));
	const config = readConfig({});
	expect(settings.get('`PORTE_VOIX_BACKUPS_KEPT`')).toBe(`\`${config.backupsKept}\``);
	expect(settings.get('`PORTE_VOIX_LOG`')).toBe(`\`${config.logLevel}\``);
	expect(settings.get('`PORTE_VOIX_BACKUPS`')).toBe('');
	expect([config.backups, config.metricsToken]).toEqual([null, null]);
	expect(() => readConfig({ PORTE_VOIX_METRICS_TOKEN: 'court' })).toThrow(/METRICS_TOKEN/);
});

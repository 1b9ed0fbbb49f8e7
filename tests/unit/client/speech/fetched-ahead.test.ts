import { describe, expect, test } from 'vitest';
import { fetchedAhead } from '#lib/client/speech/fetched-ahead.ts';
import type { RecordedFile } from '#lib/protocol/recording.ts';

const fileOf = (file: string): RecordedFile => ({ file, bytes: 1, milliseconds: 1 });
const list = ['question', 'option-1', 'option-2', 'if-option-2'].map(fileOf);

/** What a server sees of somebody who listens, and hears these files only. */
async function requestsOf(...heard: string[]): Promise<string[]> {
	const requests: string[] = [];
	const bytesOf = fetchedAhead(list, ({ file }) => {
		requests.push(file);
		return Promise.resolve(new Blob([file]));
	});
	for (const file of heard) await (await bytesOf(fileOf(file)))?.text();
	await bytesOf(fileOf('if-option-2'));
	return requests;
}

describe('what the server sees of somebody who listens', () => {
	test('is the same whichever answer is said, and whichever question it brings about', async () => {
		const everything = list.map(({ file }) => file);
		expect(await requestsOf()).toStrictEqual(everything);
		expect(await requestsOf('option-1')).toStrictEqual(everything);
		expect(await requestsOf('option-2', 'if-option-2', 'option-2')).toStrictEqual(everything);
	});

	test('is nothing of a file that the list does not have', async () => {
		expect(await requestsOf('elsewhere')).not.toContain('elsewhere');
	});

	test('goes on past a file that could not be had, and does not ask for it again', async () => {
		const requests: string[] = [];
		const bytesOf = fetchedAhead(list, ({ file }) => {
			requests.push(file);
			return file === 'option-1'
				? Promise.reject(new TypeError('no network'))
				: Promise.resolve(new Blob([file]));
		});
		expect(await bytesOf(fileOf('option-1'))).toBeNull();
		expect(await (await bytesOf(fileOf('option-2')))?.text()).toBe('option-2');
		expect(await bytesOf(fileOf('option-1'))).toBeNull();
		await bytesOf(fileOf('if-option-2'));
		expect(requests).toStrictEqual(list.map(({ file }) => file));
	});
});

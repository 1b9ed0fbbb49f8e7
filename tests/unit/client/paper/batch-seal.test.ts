import { describe, expect, test } from 'vitest';
import {
	drawBatchCode,
	printedBatchCode,
	readBatchCode,
	securelyBelow
} from '#lib/client/paper/batch-code.ts';
import {
	batchKey,
	checkProof,
	drawSalt,
	openPart,
	sealPart,
	sealProof
} from '#lib/client/paper/batch-seal.ts';
import { keptForms, readKeptForms } from '#lib/client/paper/kept-forms.ts';
import { blankForm } from '#lib/domain/paper/keyed-form.ts';

describe('the code of a batch', () => {
	test('is read as it is printed, in small letters, with blanks, with O for 0', () => {
		const code = drawBatchCode();
		expect(printedBatchCode(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
		expect(readBatchCode(printedBatchCode(code))).toBe(code);
		expect(readBatchCode(` ${code.toLowerCase().replaceAll('0', 'o')} `)).toBe(code);
		expect(drawBatchCode()).not.toBe(code);
	});

	test('is refused with any one character wrong, missing or too many', () => {
		const code = drawBatchCode();
		for (let at = 0; at < code.length; at++) {
			const other = code[at] === 'Z' ? 'Y' : 'Z';
			expect(readBatchCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
			expect(readBatchCode(code.slice(0, at) + code.slice(at + 1))).toBeNull();
		}
		expect(readBatchCode(`${code}7`)).toBeNull();
	});

	test('is drawn from all characters alike', () => {
		const drawn = Array.from({ length: 3_000 }, () => securelyBelow(3));
		expect(new Set(drawn)).toEqual(new Set([0, 1, 2]));
	});
});

describe('what waits between two keyings', () => {
	const forms = [{ ...blankForm('fr'), access: 'bleu-quetsche' }, null];

	test('opens with its code only, as the part it was sealed as, in its batch only', async () => {
		const [code, salt] = [drawBatchCode(), drawSalt()];
		const key = await batchKey(code, salt);
		const sealed = await sealPart(key, 'first', salt, { value: keptForms(forms), length: 512 });
		expect(readKeptForms(await openPart(key, 'first', salt, sealed))).toEqual(forms);
		const wrong = { code: 'wrong-batch-code' };
		const other = await batchKey(drawBatchCode(), salt);
		await expect(openPart(other, 'first', salt, sealed)).rejects.toMatchObject(wrong);
		await expect(openPart(key, 'second', salt, sealed)).rejects.toMatchObject(wrong);
		await expect(openPart(key, 'first', drawSalt(), sealed)).rejects.toMatchObject(wrong);
		sealed[40] = (sealed[40] ?? 0) ^ 1;
		await expect(openPart(key, 'first', salt, sealed)).rejects.toMatchObject(wrong);
		expect(Buffer.from(sealed).includes('quetsche')).toBe(false);
		await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
	});

	test('has one length whatever stands on the forms, and never the same bytes twice', async () => {
		const salt = drawSalt();
		const key = await batchKey(drawBatchCode(), salt);
		const seal = (value: unknown) => sealPart(key, 'first', salt, { value, length: 512 });
		const [empty, full, again] = await Promise.all([seal([]), seal('x'.repeat(500)), seal([])]);
		expect([empty.length, full.length]).toEqual([again.length, again.length]);
		expect(Buffer.from(empty).equals(Buffer.from(again))).toBe(false);
	});

	test('has a proof that tells the right code from a wrong one', async () => {
		const salt = drawSalt();
		const key = await batchKey(drawBatchCode(), salt);
		const proof = await sealProof(key, salt);
		await expect(checkProof(key, salt, proof)).resolves.toBeUndefined();
		const other = await batchKey(drawBatchCode(), salt);
		await expect(checkProof(other, salt, proof)).rejects.toMatchObject({
			code: 'wrong-batch-code'
		});
	});

	test('is refused by name when it is none of ours', () => {
		for (const value of [null, [], { version: 1, forms: [] }, { version: 2, forms: [{}] }]) {
			expect(() => readKeptForms(value)).toThrow('malformed-batch');
		}
	});
});

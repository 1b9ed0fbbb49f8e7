import { type Answer, decode, encode, type Packet } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo } from '#lib/server/tls/stable-name-answer.ts';

const own = { address: '192.168.1.20', netmask: '255.255.255.0' };
const neighbour = { address: '192.168.1.31', port: 5353 };
const name = 'porte-voix.local';

const asking = (asked: string, type: 'A' | 'AAAA' | 'PTR' = 'A', more: Partial<Packet> = {}) =>
	encode({ type: 'query', id: 7, questions: [{ name: asked, type }], ...more });

const answers = (packet: Uint8Array, from = neighbour): ReturnType<typeof answerTo> =>
	answerTo(packet, from, name, own);

const addresses = (list: readonly Answer[] | undefined): unknown[] =>
	(list ?? []).flatMap((answer) => (answer.type === 'A' ? [[answer.name, answer.data]] : []));

describe('the answer for the stable name', () => {
	test('tells everybody on the network the address of this computer there', () => {
		const answer = answers(asking('Porte-Voix.local'));
		expect(answer).toMatchObject({ address: '224.0.0.251', port: 5353 });
		const packet = decode(answer?.packet ?? Buffer.alloc(0));
		expect(packet.type).toBe('response');
		expect(packet.id).toBe(0);
		expect(packet.flag_aa).toBe(true);
		expect(addresses(packet.answers)).toEqual([[name, '192.168.1.20']]);
		expect(packet.questions).toEqual([]);
	});

	test('says that there is no other address to whoever asks for one', () => {
		const packet = decode(answers(asking(name, 'AAAA'))?.packet ?? Buffer.alloc(0));
		expect(addresses(packet.answers)).toEqual([]);
		expect(packet.answers?.map(({ type }) => type)).toEqual(['NSEC']);
	});

	test('answers a plain resolver alone, with its own question and number', () => {
		const plain = { address: '192.168.1.31', port: 40_000 };
		const answer = answers(asking(name), plain);
		expect(answer).toMatchObject(plain);
		const packet = decode(answer?.packet ?? Buffer.alloc(0));
		expect(packet.id).toBe(7);
		expect(packet.questions).toHaveLength(1);
		expect(addresses(packet.answers)).toEqual([[name, '192.168.1.20']]);
	});

	test('says nothing of other names, to other networks, or to an answer', () => {
		expect(answers(asking('imprimante.local'))).toBeNull();
		expect(answers(asking(name, 'PTR'))).toBeNull();
		expect(answers(asking(name), { address: '203.0.113.7', port: 5353 })).toBeNull();
		expect(answers(asking(name), { address: '192.168.2.31', port: 5353 })).toBeNull();
		const answer: Answer = { name, type: 'A', ttl: 120, data: '192.168.1.66' };
		expect(answers(encode({ type: 'response', answers: [answer] }))).toBeNull();
	});

	test('does not repeat what the one who asks already knows', () => {
		const known = (ttl: number, data: string) =>
			asking(name, 'A', { answers: [{ name, type: 'A', ttl, data }] });
		expect(answers(known(120, own.address))).toBeNull();
		expect(answers(known(10, own.address))).not.toBeNull();
		expect(answers(known(120, '192.168.1.66'))).not.toBeNull();
	});

	test('bears whatever is sent to it', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				expect(() => answers(bytes)).not.toThrow();
			}),
			{ seed: 3, numRuns: 500 }
		);
		const whole = asking(name);
		for (let length = 0; length < whole.length; length += 1)
			expect(answers(whole.subarray(0, length))).toBeNull();
	});
});

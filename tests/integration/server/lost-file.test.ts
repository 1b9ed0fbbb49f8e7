import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { endWithLostFile } from '../../../scripts/lost-file.js';

const server = createServer((request, response) => {
	endWithLostFile(response);
	if (request.url === '/lost') createReadStream('/nowhere/at-all').pipe(response);
	else response.end('here');
});

afterEach(() => {
	server.close();
});

test('a file that is gone ends its own answer, and the next one is given', async () => {
	await new Promise<void>((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await expect(fetch(`${origin}/lost`)).rejects.toThrow();
	expect(await (await fetch(`${origin}/other`)).text()).toBe('here');
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { boundConnections, oneAtATime } from '../../apps/api/src/connections.js';
import { until } from '../kit/until.js';

const ASK = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

describe('a connection', () => {
  let server: Server;
  let requests: ServerResponse[];

  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => oneAtATime(request, response, () => requests.push(response)));
    boundConnections(server, 300);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function connected() {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    return { socket, closed: new Promise((closed) => socket.once('close', closed)) };
  }

  it('is answered one thing after the other, however much it sends at once', async () => {
    const { socket } = connected();
    let answers = '';
    socket.on('data', (data) => {
      answers += String(data);
    });
    socket.write(ASK.repeat(3));
    for (let i = 1; i <= 3; i += 1) {
      await until(() => requests.length === i);
      await new Promise((done) => setTimeout(done, 30));
      expect(requests).toHaveLength(i);
      requests.at(-1)!.end(`answer ${i}`);
    }
    await until(() => answers.includes('answer 3'));
    expect(answers.match(/answer \d/g)).toEqual(['answer 1', 'answer 2', 'answer 3']);
  });

  it('that sends more than ten ahead is closed, and nothing of it is begun', async () => {
    server.timeout = 0;
    const { socket, closed } = connected();
    socket.write(ASK.repeat(200));
    await closed;
    requests[0]!.end();
    await new Promise((done) => setTimeout(done, 30));
    expect(requests).toHaveLength(1);
  });

  it('that does not read its answer is closed', async () => {
    const { socket, closed } = connected();
    socket.pause();
    socket.write(ASK);
    await until(() => requests.length === 1);
    const leaving = new Promise((done) => requests[0]!.once('close', done));
    requests[0]!.end(Buffer.alloc(50_000_000));
    await leaving;
    expect(requests[0]!.writableFinished).toBe(false);
    socket.resume();
    await closed;
  });

  it('that asks nothing is closed', async () => {
    const { closed } = connected();
    await closed;
  });
});

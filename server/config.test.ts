import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('needs no settings: this machine alone, port 3000, ./data', () => {
  expect(readConfig({})).toMatchObject({
    host: 'localhost',
    port: 3000,
    origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
    https: false,
  })
})

it('lists every fault at once', () => {
  const faulty = () => readConfig({ PORT: 'eighty', LOG_LEVEL: 'loud', HOST: '0.0.0.0', DATA_DIR: '' })
  for (const name of ['PORT', 'LOG_LEVEL', 'DATA_DIR', 'ORIGIN']) expect(faulty).toThrow(name)
})

it('refuses an address that is not an origin', () => {
  for (const origin of ['releve.example', 'https://releve.example/', 'ftp://releve.example']) {
    expect(() => readConfig({ ORIGIN: origin })).toThrow(`"${origin}" is not an origin`)
  }
})

it('binds cookies to https when people come by https', () => {
  expect(readConfig({ HOST: '0.0.0.0', ORIGIN: 'https://releve.example' })).toMatchObject({
    https: true,
    origins: ['https://releve.example'],
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const npx = (...args: readonly string[]) =>
  execFileSync('npx', ['--yes', ...args], { cwd: root, encoding: 'utf8' })

describe('the container', () => {
  const dockerfile = read('deploy/Dockerfile')

  test('is a well-formed Dockerfile', () => {
    expect(npx('dockerfile-utils@0.16.3', 'lint', 'deploy/Dockerfile').trim()).toBe('')
  }, 120_000)

  test('runs the Node that the tests run, not as root, with a health check', () => {
    const { devDependencies } = JSON.parse(read('package.json'))
    const bases = [...dockerfile.matchAll(/^FROM node:(\S+?)-/gm)].map(([, version]) => version)
    expect(bases).toEqual([devDependencies.node, devDependencies.node])
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('CMD ["node"'))
    expect(dockerfile).toContain('HEALTHCHECK')
  })

  test('installs every package that is published', () => {
    const listed = /for name in ([\w ]+); do/.exec(dockerfile)?.[1]?.split(' ')
    const own = readdirSync(join(root, 'packages')).filter((name) => name !== 'web')
    expect(listed?.toSorted()).toEqual(own.toSorted())
  })
})

describe('the compose file', () => {
  test('passes its linter', () => {
    npx('dclint@3.1.0', 'deploy/compose.yaml')
  }, 120_000)

  test('publishes on this machine only and holds no password', () => {
    const compose = read('deploy/compose.yaml')
    const ports = [...compose.matchAll(/- ['"]?([\d.]+:\d+:\d+)['"]?/g)].map(([, port]) => port)
    expect(ports).toEqual(['127.0.0.1:4870:4870'])
    const passwords = [...compose.matchAll(/PASSWORD: (.+)/g)].map(([, value]) => value)
    expect(passwords).not.toEqual([])
    for (const value of passwords) expect(value).toMatch(/^\$\{POSTGRES_PASSWORD:\?/)
  })
})

describe('the systemd unit', () => {
  const absent = spawnSync('systemd-analyze', ['--version']).error !== undefined
  test.skipIf(absent)('is accepted by systemd-analyze', () => {
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', join(root, 'deploy/feescope.service')],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

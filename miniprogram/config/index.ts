import { fileURLToPath } from 'node:url'
import * as tokens from '../../shared/tokens.ts'
import { drawings } from './drawings.ts'
import { scssVariables } from './scss-variables.ts'

const folder = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const target = process.env.TARO_ENV
// build.mjs builds into a folder of its own first.
const output = process.env.LINLI_BUILD_FOLDER ?? target
const constants = {
  'process.env.LINLI_TRANSPORT': JSON.stringify(process.env.LINLI_TRANSPORT ?? 'cloud'),
  'process.env.LINLI_API_URL': JSON.stringify(process.env.LINLI_API_URL ?? ''),
  'process.env.LINLI_CLOUD_ENV': JSON.stringify(process.env.LINLI_CLOUD_ENV ?? ''),
}
// Lengths are dp on every screen: a text of 18 must be 18 on the narrowest phone too, so nothing turns into rpx or rem.
const postcss = { pxtransform: { enable: false }, cssModules: { enable: false } }

// WeChat asks for this component when the tab bar is custom.
const placeholder = { from: folder('../custom-tab-bar'), to: folder(`../../dist/${output}/custom-tab-bar`) }

interface Chain {
  optimization: { splitChunks: (options: object) => void }
  performance: { hints: (on: boolean) => void }
}
const ours = /[\\/](miniprogram[\\/]src[\\/](components|state|text|transport)|shared)[\\/]/
// What every page needs is fetched once, not again with each page.
const h5Chunks = (chain: Chain) => {
  chain.performance.hints(false)
  chain.optimization.splitChunks({
    chunks: 'all', cacheGroups: { common: { test: ours, name: 'common', priority: 10, enforce: true } },
  })
}

export default {
  projectName: 'linli',
  date: '2026-11-24',
  sourceRoot: 'src',
  outputRoot: `../dist/${output}`,
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [folder('./accessibility.ts')],
  defineConstants: constants,
  sass: { data: scssVariables(tokens, drawings) },
  copy: { patterns: target === 'weapp' ? [placeholder] : [], options: {} },
  mini: {
    postcss,
    compile: { include: [folder('../../shared')] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    postcss,
    compile: { include: [folder('../../shared')] },
    publicPath: '/m/',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    webpackChain: h5Chunks,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}

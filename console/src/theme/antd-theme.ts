import type { ThemeConfig } from 'antd'
import { fontStack, palette, radius, typeScale } from '../../../shared/tokens.ts'

/** Ant Design drawn with Linli's own tokens. Red is the action colour here, so a refusal is osmanthus, never red. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: palette.vermilion,
    colorPrimaryHover: palette.vermilionDeep,
    colorPrimaryActive: palette.vermilionDeep,
    colorLink: palette.river,
    colorLinkHover: palette.riverDeep,
    colorSuccess: palette.jade,
    colorWarning: palette.osmanthus,
    colorError: palette.osmanthus,
    colorInfo: palette.river,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkSoft,
    colorTextPlaceholder: palette.inkSoft,
    colorTextDisabled: palette.inkSoft,
    colorBgLayout: palette.paper,
    colorBgContainer: palette.card,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    fontFamily: fontStack,
    fontSize: 15,
    fontSizeSM: typeScale.normal.small,
    borderRadius: radius.small,
    borderRadiusLG: radius.card,
    controlHeight: 38,
    boxShadow: 'none',
    boxShadowTertiary: 'none',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 700 },
    Table: {
      headerBg: palette.sunken, headerColor: palette.ink, headerSplitColor: 'transparent', rowHoverBg: palette.paper,
      borderColor: palette.line, cellPaddingBlock: 11, cellPaddingInline: 12, headerBorderRadius: radius.small,
      rowExpandedBg: palette.paper,
    },
    Select: { optionSelectedBg: palette.vermilionTint },
  },
}

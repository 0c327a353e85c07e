// WeChat wants a component here because the tab bar is custom; ours is drawn by the pages (components/tab-bar.tsx).
Component({})

var of='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var xa=class{constructor(){this.clear("")}clear(t){this.run=t,this.rev=0,this.pending=0,this.head=null,this.labels=null,this.frames=[],this.total=0,this.done=null}get length(){return this.frames.length}get last(){return this.frames.length-1}get incomplete(){return!this.labels||this.length===0||this.length<this.total}accept({head:t,frames:e}){let n={reset:!1,cut:!1,added:0,stale:!1};if(t.run!==this.run)this.clear(t.run),this.rev=t.rev,n.reset=!0;else{if(t.rev<this.rev)return this.pending=Math.max(this.pending,t.pending),{...n,stale:!0};t.rev>this.rev&&(n.cut=this.length>t.f0,this.truncate(t.f0),this.rev=t.rev)}return this.head=t,this.pending=t.pending,this.total=t.total,this.done=t.done??null,t.f0===0&&t.spheres.every(s=>s.labels)&&(this.labels=t.spheres.map(s=>Uint16Array.from(s.labels))),e.forEach((s,r)=>{let o=t.f0+r;o===this.length?(this.frames.push(s),n.added+=1):o<this.length&&(this.frames[o]=s,n.cut=!0)}),n}truncate(t){t<this.frames.length&&(this.frames.length=Math.max(0,t))}forget(){this.frames=[],this.labels=null}};var X0=[1.7009999999999998,7.694999999999999],yh={fit:[.62,.38],front:[0,0],side:[Math.PI/2,0],top:[0,1.5533]},Sh=()=>({azimuth:yh.fit[0],elevation:yh.fit[1],distance:4.05});function af(i){if(!Array.isArray(i)||i.length!==3||!i.every(Number.isFinite))return null;let[t,e,n]=i;return bh(Mh({azimuth:t,elevation:e,distance:n},0,0),1)}var _a=(i,t,e)=>Math.max(t,Math.min(e,i));function Mh(i,t,e){return{...i,azimuth:i.azimuth-t,elevation:_a(i.elevation+e,-1.5533,1.5533)}}function bh(i,t){return{...i,distance:_a(i.distance*t,...X0)}}function lf(i,[t,e,n]){let s=Math.asin(_a(n/(Math.hypot(t,e,n)||1),-1,1));return{...i,azimuth:Math.atan2(e,t),elevation:_a(s,-1.5533,1.5533)}}function cf(i,t){let[e,n]=yh[t],s=t==="fit"?4.05:i.distance;return{azimuth:e,elevation:n,distance:s}}function hf(i,t,e){let n=1-(1-e)**3,s=t.azimuth-i.azimuth,r=s-2*Math.PI*Math.round(s/(2*Math.PI));return{azimuth:i.azimuth+r*n,elevation:i.elevation+(t.elevation-i.elevation)*n,distance:i.distance+(t.distance-i.distance)*n}}function Fi({azimuth:i,elevation:t}){let[e,n]=[Math.cos(i),Math.sin(i)],[s,r]=[Math.cos(t),Math.sin(t)];return{eye:[e*s,n*s,r],right:[-n,e,0],up:[-e*r,-n*r,s]}}var Vs={azimuth:0,elevation:0,distance:4.55},Gs={eye:[0,0,1],right:[1,0,0],up:[0,1,0]};function uf(i,t,e,n,s,r,o=!1){let{eye:a,right:l,up:c}=i,h=3.4*Math.min(e,n)/2,[d,u]=[(s-e/2)/h,(n/2-r)/h],f=d*d+u*u,g=Math.max(0,1+f-t*t*f),S=(t*f+(o?-1:1)*Math.sqrt(g))/(1+f),p=[0,1,2].map(y=>S*a[y]+(t-S)*(d*l[y]+u*c[y])),m=Math.hypot(...p)||1;return p.map(y=>y/m)}function mo(i,t,e,n){let{eye:s,right:r,up:o}=i,a=3.4*Math.min(e,n)/2;return(l,c)=>{let[h,d,u]=[l[3*c],l[3*c+1],l[3*c+2]],f=h*s[0]+d*s[1]+u*s[2],g=a/(t-f),S=e/2+g*(h*r[0]+d*r[1]+u*r[2]),p=n/2-g*(h*o[0]+d*o[1]+u*o[2]);return[S,p,f,g]}}function rt(i,t={},...e){let[n,...s]=i.split("."),r=document.createElement(n||"div");s.length&&(r.className=s.join(" "));for(let[o,a]of Object.entries(t))a!=null&&(o.startsWith("on")?r.addEventListener(o.slice(2),a):o==="html"?r.innerHTML=a:o in r&&typeof a!="string"?r[o]=a:r.setAttribute(o,a));return r.append(...e.filter(o=>o!=null)),r}function en(i,t){i.textContent!==t&&(i.textContent=t)}var go=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;var wh=["#0072B2","#E69F00","#009E73","#D55E00","#CC79A7","#56B4E9","#EAEB78","#6F6F6F","#882255","#4B3FA7","#7FBF3F","#8C5A2B"],df=[.62,.47,.77],q0=137.50776405,Y0=["circle","square","triangle","diamond","plus","hexagon"],va=i=>i%Y0.length,$0=i=>[1,3,5].map(t=>parseInt(i.slice(t,t+2),16)/255),Z0=i=>i<=.0031308?12.92*i:1.055*i**(1/2.4)-.055,Ah=i=>i<=.04045?i/12.92:((i+.055)/1.055)**2.4;function J0(i,t,e){let n=e*Math.PI/180,s=t*Math.cos(n),r=t*Math.sin(n),o=(i+.3963377774*s+.2158037573*r)**3,a=(i-.1055613458*s-.0638541728*r)**3,l=(i-.0894841775*s-1.291485548*r)**3;return[4.0767416621*o-3.3077115913*a+.2309699292*l,-1.2684380046*o+2.6097574011*a-.3413193965*l,-.0041960863*o-.7034186147*a+1.707614701*l].map(c=>Math.min(1,Math.max(0,Z0(Math.max(0,c)))))}function Hs([i,t,e]){return .2126*Ah(i)+.7152*Ah(t)+.0722*Ah(e)}function Th(i,t){let[e,n]=[Hs(i),Hs(t)].sort((s,r)=>r-s);return(e+.05)/(n+.05)}var Eh=.22,K0=([i,t,e])=>.2126*i+.7152*t+.0722*e,Tn=(i,t,e)=>i.map((n,s)=>n*(1-e)+t[s]*e);function xo(i,t=[1,1,1],e=1.5){let n=i<wh.length?$0(wh[i]):J0(df[i%df.length],.13,20+(i-wh.length)*q0),s=Hs(t)>.4?[0,0,0]:[1,1,1],r=n;for(let o=.04;Th(r,t)<e&&o<1;o+=.04)r=Tn(n,s,o);return r}function Ch(i,t,e){let n=K0(i);return Tn(Tn(i,[n,n,n],Eh*e),t.fog,t.haze*e)}var Le=([i,t,e],n=1)=>`rgba(${Math.round(i*255)},${Math.round(t*255)},${Math.round(e*255)},${n})`;var ff=[1,2,5,10,20,50,100,200,500,1e3],j0=120,Q0=120,tx=60,ex=.6,nx=250,ya=class{constructor(t,e,n=()=>null){this.buffer=t,this.send=e,this.look=n,this.told=null,this.target=null,this.playing=!1,this.cursor=0,this.seen=0,this.stride=1,this.rid=0,this.inflight=null,this.rtt=null,this.goal=null,this.want=null,this.glide=null,this.heardAt=0,this.command=null,this.restoring=!0,this.stoppedByDone=!1,this.notBefore=0}get frame(){return Math.max(0,Math.min(Math.floor(this.cursor+1e-6),this.buffer.last))}get step(){return this.buffer.frames[this.frame]?.step??0}get end(){return Math.max(0,Math.min(this.buffer.last,Math.ceil(this.seen-1e-6)))}get atEnd(){return this.cursor>=this.buffer.last-1e-6}get finished(){return!!this.buffer.done&&!this.buffer.incomplete}get moving(){return this.playing||this.goal!==null||this.glide!==null}approach([t,e]){this.target={head:t,end:e}}move(t,e,n){this.#r(this.frame),this.cursor=this.frame,this.command={cmd:"move",sphere:t,class:e,to:n}}play(){this.finished&&this.atEnd&&(this.cursor=0),this.playing=!0,this.#a(),this.stoppedByDone=!1}pause(){this.playing=!1,this.stoppedByDone=!1,this.#h()}stepBy(t){this.playing=!1,this.#h();let e=this.step+t,{frames:n}=this.buffer,s=n.findIndex((o,a)=>a>this.cursor&&o.step>=e),r=this.cursor<Math.floor(this.seen+1e-6);if(s>=0&&(r||n[s].step===e)){this.goal=s;return}if(s>=0)this.#r(this.cursor);else if(this.finished)return;this.goal=this.buffer.last+1,this.want={stride:Math.max(1,Math.min(1e3,e-(n[this.buffer.last]?.step??0))),cut:s>=0}}glideToLast(){this.#a(),this.atEnd||(this.glide={from:this.cursor,to:this.buffer.last,seconds:0})}seek(t){this.#a(),this.cursor=Math.max(0,Math.min(t,this.buffer.last)),this.seen=Math.max(this.seen,this.cursor)}ask(t){this.command={cmd:t,n:1}}onPayload(t,e){this.heardAt=e;let n=this.inflight&&t.head.rid>=this.inflight.rid?this.inflight:null;n&&(this.rtt=e-this.inflight.at,n.command===this.command&&(this.command=null),this.inflight=null);let s=this.buffer.accept(t);s.reset&&(this.cursor=0,this.seen=0,this.#a(),this.command=null,this.inflight=null,this.restoring=!0,this.stoppedByDone=!1),!this.buffer.labels&&this.buffer.length>0&&this.buffer.forget(),this.restoring&&!this.buffer.incomplete&&(this.restoring=!1),this.want&&s.added&&(this.want=null);let r=Math.max(0,this.buffer.last);return this.cursor>r&&(this.cursor=r),this.glide?.to>r&&(this.glide=null),this.seen>r&&(this.seen=r),this.target&&!this.buffer.incomplete&&this.#i(),n&&!n.telling&&!n.command&&!s.added&&!s.reset&&(this.notBefore=e+nx),s}tick(t){let e=this.cursor,n=this.buffer.last,s=Math.min(t,.25),r=this.goal===null?n:Math.min(this.goal,n);if(this.glide)this.#l(t);else if(this.moving){for(;s>0&&this.cursor<r;){let o=this.goal===null?this.#o(Math.floor(this.cursor)):this.#c(),a=Math.min(r,Math.floor(this.cursor+1e-9)+1),l=(a-this.cursor)/o;l>s?(this.cursor+=s*o,s=0):(this.cursor=a,s-=l)}this.goal!==null&&this.cursor>=this.goal&&(this.goal=null),this.goal!==null&&this.finished&&(this.goal=null),this.playing&&this.finished&&this.cursor>=n&&(this.playing=!1,this.stoppedByDone=!0)}return this.seen=Math.max(this.seen,this.cursor),this.cursor!==e}pump(t,e=!0,n=!0){let{pending:s}=this.buffer;if(s>this.buffer.rev&&!this.restoring&&this.#s(s),this.inflight&&t-this.inflight.at>5e3&&(this.inflight=null),this.inflight||t<this.notBefore)return!1;let r=this.#t(),o=this.#e(t,e),a=!o&&n&&e&&this.#n(r);if(a&&(o={n:0}),!o)return!1;this.rid+=1,this.inflight={rid:this.rid,at:t,telling:a,command:this.command},r&&(this.told=JSON.stringify(r),o={...o,sight:r}),this.target&&(o={...o,to:!0});let{run:l,rev:c}=this.buffer;return this.send({run:l,rev:c,have:this.buffer.last,stride:this.stride,rid:this.rid,...o}),!0}#t(){let t=this.buffer.head?.tell&&!this.target?this.look():null;return t&&{...t,frame:this.frame,seen:Math.floor(this.seen+1e-6),playing:this.moving}}#n(t){if(!t||this.moving||this.restoring)return!1;let e=JSON.stringify(t);return this.told??=e,e!==this.told}waitedMs(t){return this.inflight?t-this.inflight.at:0}lookAhead(){let t=0;for(let e=this.cursor;e<this.buffer.last&&t<1.5;){let n=Math.floor(e)+1;t+=(n-e)/this.#o(Math.floor(e)),e=n}return t}pollIn(t){let e=this.buffer.head?.poll_ms;return typeof e!="number"||this.playing||this.finished?null:Math.max(0,this.heardAt+e-t,this.notBefore-t)}#e(t,e){if(this.command)return{n:this.playing?Math.ceil(1.5*10):0,...this.command};if(this.want?.cut)return{n:1,stride:this.want.stride,cut:!0};if(this.revise)return this.revise=!1,{n:this.playing?Math.ceil(1.5*10):0};if(this.buffer.incomplete)return{n:Math.max(1,Math.min(j0,this.buffer.total-this.buffer.length))};if(this.target)return{n:0};if(this.finished)return null;if(this.want)return{n:1,stride:this.want.stride};if(e&&this.pollIn(t)===0)return{n:tx,stride:1};if(!this.playing||!e)return null;let n=1.5-this.lookAhead();return n<1.5/3?null:{n:Math.ceil(n*10)}}#i(){let{frames:t,last:e,done:n}=this.buffer;this.cursor=e,this.seen=e,!(t[e].step<this.target.end&&!n)&&(this.cursor=Math.max(0,t.findLastIndex(s=>s.step<=this.target.head)),this.target=null,this.told="")}#s(t){let e=Math.min(Math.ceil(this.cursor-1e-6),this.buffer.last);this.#r(e),this.buffer.rev=t,this.#a(),this.revise=!0,this.stoppedByDone&&this.play()}#r(t){this.buffer.truncate(t+1),this.buffer.total=this.buffer.length,this.buffer.done=null,this.seen=Math.min(this.seen,t),this.inflight=null}#o(t){let{frames:e}=this.buffer,n=t+1<e.length?e[t+1].step-e[t].step:this.stride;return 10*Math.max(1,Math.min(Q0/10,this.stride/Math.max(1,n)))}#l(t){let{glide:e}=this;e.seconds+=t;let n=Math.min(1,e.seconds/ex);this.cursor=e.from+(e.to-e.from)*n*n*(3-2*n),!(n<1)&&(this.cursor=e.to,this.glide=null)}#c(){return Math.max(10,(this.goal-this.cursor)*4)}#h(){this.cursor=Math.max(0,Math.min(Math.round(this.cursor),this.buffer.last)),this.#a()}#a(){this.target=null,this.goal=null,this.want=null,this.glide=null}};var Sa={features:!0,ghosts:!0,contacts:!0,caps:!1,regions:!1,labels:!0,linked:!0},Rh=new Map;function Ma(i=""){return Rh.has(i)||Rh.set(i,{page:i,chosen:{},logs:{},cameras:null,stride:1}),Rh.get(i)}function pf(i,{opened:t,cameras:e,layers:n,logs:s}){Object.assign(i,{opened:t,chosen:{...n},logs:{...s},cameras:e.length?e:null})}function Ph(i,t){return Object.fromEntries(Object.entries(i).filter(([e,n])=>n!==t[e]))}function ba(i,t={}){let e=Object.entries(t).filter(([n])=>n in Sa);return{...Sa,...Object.fromEntries(e.map(([n,s])=>[n,!!s])),...i.chosen}}var wa=new Map;var mf=3051850947599719e-20,Ih=i=>i+3&-4;function gf(i){return i.k+i.n+(i.ghosts?i.k:0)}function xf(i){let t=0,e=0;return i.map(n=>{let s={point:t,gram:e};return t+=gf(n),e+=n.k*(n.k-1)/2,s})}function _f(i){if(!(i instanceof Uint8Array)||i.byteLength<4)throw new RangeError("payload is empty");let t=i.byteOffset%4?i.slice():i,n=new DataView(t.buffer,t.byteOffset,t.byteLength).getUint32(0,!0);if(4+n>t.byteLength)throw new RangeError("payload head is cut off");let s=JSON.parse(new TextDecoder().decode(t.subarray(4,4+n))),{F:r}=s,o=s.spheres,a=o.reduce((y,R)=>y+gf(R),0),l=o.reduce((y,R)=>y+R.k*(R.k-1)/2,0),c=o.length*s.metrics.length,h=Ih(4+n),d=Ih(h+r*a*6),u=Ih(d+r*l*2);if(t.byteLength<u+r*c*4)throw new RangeError(`payload has ${t.byteLength} bytes, needs ${u+r*c*4}`);let f=t.byteOffset,g=new Int16Array(t.buffer,f+h,r*a*3),S=new Int16Array(t.buffer,f+d,r*l),p=new Float32Array(t.buffer,f+u,r*c),m=Array.from({length:r},(y,R)=>({step:s.steps[R],points:g.subarray(R*a*3,(R+1)*a*3),gram:S.subarray(R*l,(R+1)*l),metrics:p.subarray(R*c,(R+1)*c)}));return{head:s,frames:m}}var Aa=[.5,.6,.75,1,1.5,2],vf=24,ix=12,yf=10,sx=220,rx=1e3,Ta=class{constructor(t){this.level=Aa.findLastIndex(e=>e<=Math.max(1,t)),this.ceiling=Aa.length-1,this.samples=[],this.cost=0}get moving(){return Aa[this.level]}get rest(){let t=e=>this.cost*(e/this.moving)**2<=sx;return Aa.findLast((e,n)=>n>=this.level&&(t(e)||n===this.level))}sample(t){if(t>rx||(this.samples.push(t),this.samples.length<yf))return;let n=[...this.samples].sort((s,r)=>s-r)[yf>>1];this.samples.length=0,this.cost=n,n>vf&&this.level>0?(this.level=Math.max(0,this.level-(n>1.4*vf?2:1)),this.ceiling=this.level):n<ix&&this.level<this.ceiling&&(this.level+=1)}};var ox=180/Math.PI,Ea=i=>Math.max(-1,Math.min(1,i)),Ui=i=>Math.acos(Ea(i))*ox,Ca=(i,t,e,n)=>i[3*t]*e[3*n]+i[3*t+1]*e[3*n+1]+i[3*t+2]*e[3*n+2],Sf=(i,t)=>Math.sqrt(Ca(i,t,i,t))||1;function _o(i,t,e){let[n,s]=i<t?[i,t]:[t,i];return n*e-n*(n+1)/2+(s-n-1)}function Ra(i,t,e,n,s){let r=-1,o=-2,a=-1;for(let l=0;l<n;l+=1){let c=Sf(i,t)*Sf(e,l),h=Ea(Ca(i,t,e,l)/c);l===s?r=h:h>o&&(o=h,a=l)}return{theta:Ui(r),margin:a<0?null:r-o,rival:a}}function Pa(i,t,e,n){let s=-1/0,r=-1;for(let o=0;o<n;o+=1){if(o===e)continue;let a=i[t+_o(o,e,n)];a>s&&(s=a,r=o)}return r<0?null:{other:r,angle:Ui(s/32767)}}function Mf(i,t,e){let n=-1/0,s=-1;for(let r=0;r<e;r+=1){let o=r===t?-1/0:Ca(i,r,i,t);o>n&&(n=o,s=r)}return s<0?null:{other:s,angle:Ui(n)}}function bf(i,t){let e=-1;for(let n=0;n<t;n+=1)for(let s=n+1;s<t;s+=1)e=Math.max(e,Ca(i,n,i,s));return e}var ax="input:not([type=range]), textarea, [contenteditable]",lx="button, select, input, summary, a",wf="select, input, .stage, .scroll",Lh=[{action:"toggle",show:["Space"],match:(i,t)=>i.key===" "&&!t(lx)},{action:"step",show:["→","."],match:(i,t)=>i.key==="."||i.key==="ArrowRight"&&!t(wf)},{action:"back",show:["←",","],match:(i,t)=>i.key===","||i.key==="ArrowLeft"&&!t(wf)},{action:"first",show:["Home"],match:(i,t,e)=>i.key==="Home"&&e&&!t("select, input, .scroll")},{action:"last",show:["End"],match:(i,t,e)=>i.key==="End"&&e&&!t("select, input, .scroll")},{action:"reset",show:["Shift R"],match:i=>i.key==="R"&&i.shiftKey},{action:"reseed",show:["S"],match:i=>i.key.toLowerCase()==="s"}];function cx(i,t,e){if(i.ctrlKey||i.metaKey||i.altKey||i.isComposing)return null;let n=s=>!!t.closest?.(s);return n(ax)||n("select")&&i.key!=="?"?null:i.key==="?"?"help":Lh.find(({match:s})=>s(i,n,e))?.action??null}function Af(i,t,e){let n=()=>i.getRootNode().activeElement!==null,s=!1,r=a=>{s=a.composedPath().includes(i)},o=a=>{let l=a.composedPath().includes(i)||n(),c=document.activeElement===document.body&&s;if(!l&&!c)return;let h=cx(a,a.composedPath()[0],l);!h||!e(h)||(a.preventDefault(),a.stopPropagation(),t[h]())};return document.addEventListener("pointerdown",r,!0),document.addEventListener("keydown",o,!0),()=>{document.removeEventListener("pointerdown",r,!0),document.removeEventListener("keydown",o,!0)}}var Tf=(i,t,e)=>`${i} ${i===1?t:e}`,ct={player:"Player",play:"Play",pause:"Pause",replay:"Play again from the start",stepOne:"One optimisation step (.)",stepMany:i=>`${i} optimisation steps`,reset:"Reset to the same start (Shift+R)",reseed:"New random start, a new seed (S)",speed:"Speed",speedHelp:"Optimisation steps per key frame; ten key frames are shown each second",speedItem:i=>i===1?"1 step/frame":`${i} steps/frame`,scrub:"Recorded key frames",step:"step",live:"Live",recorded:"Recorded",paused:"Paused",liveHelp:"The play head is at the newest computed state",recordedHelp:"The play head is inside the recording; nothing is recomputed",waiting:"Computing …",done:{converged:"Converged",max_steps:"Step limit reached",full:"Recording is full",ended:"Training ended",recorded:"End of the recording",error:"Stopped with an error"},doneAt:i=>`at step ${i}`,layers:"Layers",features:"Features",featuresHelp:"Show the feature points",ghosts:"Optimum",ghostsHelp:"Show where the prototypes of the best known packing lie (dashed rings)",contacts:"Contacts",contactsHelp:"Join every two prototypes whose angle is the smallest one: the packing holds itself there",caps:"Caps",capsHelp:"Caps of half the class margin around every prototype; the two closest caps touch",regions:"Regions",regionsHelp:"Colour the sphere by the nearest prototype",labels:"Labels",labelsHelp:"Show class names at the prototypes",linked:"Linked cameras",linkedHelp:"Turn all spheres together",moving:"Move",movingHelp:"Drag a prototype to another place; the run goes on from there. Shift and an arrow key move the one in front",movingKey:[["Shift ←","→","↑","↓"],"move the prototype in front"],sayMoving:"Prototypes can be dragged. Shift and an arrow key move the one in front",sayMoved:i=>`Moved ${i}`,view:"View",views:{fit:"Fit",front:"Front",side:"Side",top:"Top"},toClass:i=>`Face ${i}`,toAnyClass:"Face a class",className:i=>`class ${i+1}`,stage:"Sphere. Drag or arrow keys rotate, plus and minus zoom, double-click resets the view",keys:"Keys",keysHelp:"What the keyboard can do here (?)",keysTitle:"Keys",close:"Close",keysPlayer:"Player, while the focus is anywhere in this view",keysSphere:"Sphere, while the focus is on it",keysNote:"Tab moves the focus, a click puts it on the sphere. While you type in a field, no key acts here.",keyActions:{toggle:"play or pause",step:"one optimisation step",back:"one recorded state back",first:"first recorded state",last:"newest recorded state",reset:"reset to the same start",reseed:"new random start, with a new seed",help:"open or close this list"},sphereKeys:[[["←","→","↑","↓"],"rotate"],[["+","−"],"zoom"],[["0"],"usual view"]],tables:"These numbers as tables",tableClass:"class",tableClasses:i=>`Prototypes${i?`, ${i}`:""}`,tableAngles:i=>`Angles between prototypes${i?`, ${i}`:""}`,tableCurves:i=>`Curves at recorded steps${i?`, ${i}`:""}`,tableMargin:"angle to it",tableLeast:"smallest sample margin",tableMean:"mean sample margin",smallest:(i,t,e,n)=>`${i?`${i}: s`:"S"}mallest angle ${t}° between ${e} and ${n}`,hint:"Click the sphere, then scroll to zoom",feature:"feature",prototype:"prototype",theta:"θ to its prototype",margin:"sample margin",rival:"closest other class",nearest:"nearest prototype",angle:"angle",touches:"contacts",rattler:"rattler",rattlerTip:"can move freely",rattlerName:i=>`${i} · rattler`,projected:"Projection to 3-D: angles of the picture are not those of the space",misclassified:"nearer to another prototype",numbers:"Numbers at the play head",gap:(i,t)=>`now ${i} ${t?"below":"above"}`,gapHelp:"How far the value at the play head is from this one",matrix:"Prototype similarity",matrixHelp:"Cosine between every two prototypes; blue: apart, orange: close",matrixSphere:"Sphere shown in the matrix",matrixCell:(i,t)=>`${i} – ${t}`,cos:"cos",charts:"Curves",logY:"log",logHelp:"Logarithmic vertical axis",loading:"Preparing the first state …",noWebGL:"This browser offers no WebGL. Showing a flat drawing instead; everything else works.",lostWebGL:"The graphics context was lost. Showing a flat drawing until it comes back.",badPayload:i=>`The view received data it cannot read: ${i}`,chartSummary:(i,t,e)=>`${i}, step ${t}: ${e.join("; ")}`,summary:(i,t,e)=>`${i}${t===null?"":`, step ${t}`}. ${e.join(". ")}`,summaryCount:(i,t)=>Tf(i,"prototype","prototypes")+(t?`, ${Tf(t,"feature","features")}`:""),sayPlaying:"Playing",sayPaused:i=>`Paused at step ${i}`,sayStep:i=>`Step ${i}`};function Ef({buffer:i,player:t,panels:e,scene:n,names:s}){let{spheres:r}=i.head,o=r.map(l=>`${l.title??""} (${ct.summaryCount(l.k,l.n)})`.trim()).join(", "),a=r.map((l,c)=>hx(i.frames[t.frame].gram,n.offsets[c].gram,l,s,r.length>1));return ct.summary(o,i.head.still?null:t.step,[...e.sentences(),...a.filter(Boolean)])}function hx(i,t,{k:e,title:n},s,r){let[o,a,l]=[-1/0,0,0];for(let c=0,h=t;c<e;c+=1)for(let d=c+1;d<e;d+=1,h+=1)i[h]>o&&([o,a,l]=[i[h],c,d]);return e>1?ct.smallest(r?n:"",Ui(o/32767).toFixed(2),s[a],s[l]):""}function Cf(i){let t=Lh.filter(({action:r})=>i.allows(r)).map(({action:r,show:o})=>[o,ct.keyActions[r]]),e=t.length?[[ct.keysPlayer,[...t,[["?"],ct.keyActions.help]]]]:[],n=i.buffer.head.spheres.every(r=>r.mode==="circle"),s=i.stage.moving?[...ct.sphereKeys,ct.movingKey]:ct.sphereKeys;return n?e:[...e,[ct.keysSphere,s]]}function Rf({scene:i,stage:t,buffer:e,player:n,names:s,colors:r},o){return{sphere:i.spheres[o],structure:e.head.spheres[o],frame:i.positions[o],held:!!t.hand,labels:e.labels?.[o],gram:e.frames[n.frame].gram,gramOffset:i.offsets[o].gram,names:s,colors:r}}function Ia(i,t,e,n,s,r,o){let a=1-r;for(let l=0,c=n*3;l<s*3;l+=3,c+=3){let h=t[c]*a+e[c]*r,d=t[c+1]*a+e[c+1]*r,u=t[c+2]*a+e[c+2]*r,f=mf;if(o){let g=Math.hypot(h,d,u);if(g<1e3){let S=r<.5?t:e;[h,d,u]=[S[c],S[c+1],S[c+2]],f=1/(Math.hypot(h,d,u)||1)}else f=1/g}i[l]=h*f,i[l+1]=d*f,i[l+2]=u*f}return i}var La=class{constructor(t){this.spheres=t,this.offsets=xf(t),this.positions=t.map(({k:e,n,ghosts:s})=>({prototypes:new Float32Array(3*e),features:new Float32Array(3*n),ghosts:s?new Float32Array(3*e):null}))}at(t,e){let n=Math.min(Math.floor(e+1e-6),t.length-1),s=t[n].points,r=t[Math.min(n+1,t.length-1)].points,o=Math.max(0,Math.min(1,e-n));return this.spheres.forEach(({k:a,n:l,mode:c},h)=>{let d=c!=="projection",u=this.offsets[h].point,f=this.positions[h];Ia(f.prototypes,s,r,u,a,o,d),Ia(f.features,s,r,u+a,l,o,d),f.ghosts&&Ia(f.ghosts,s,r,u+a+l,a,o,d)}),this.positions}};var Pf=60,Da=class{constructor(){this.shown=0,this.times=[],this.work=[],this.rtts=[]}frame(t,e){this.shown+=1;for(let[n,s]of[[this.times,t],[this.work,e]])n.push(s),n.length>Pf&&n.shift()}answer(t){t!==null&&(this.rtts.push(t),this.rtts.length>Pf&&this.rtts.shift())}snapshot(t){let{times:e,work:n,rtts:s}=this,r=e.length>1?e[e.length-1]-e[0]:0;return{shown:this.shown,fps:r>0?(e.length-1)*1e3/r:0,workMs:n.length?n.reduce((o,a)=>o+a,0)/n.length:0,rtt:s.length?s[s.length-1]:null,rtts:[...s],cursor:t.player.cursor,lookAhead:t.player.lookAhead(),renderer:t.stage.renderer.kind}}};function If(i){let{player:t,buffer:e,stage:n,root:s}=i,r=n.cameras?.[0],o=r?Fi(r).eye.concat(r.distance):[],a={run:e.run,rev:e.rev,step:t.step,frame:t.frame,frames:e.length,playing:t.playing,done:t.finished?e.done.kind:"",renderer:n.renderer.kind,error:i.error??"",camera:o.map(l=>l.toFixed(3)).join(",")};for(let[l,c]of Object.entries(a))s.dataset[l]!==String(c)&&(s.dataset[l]=String(c));window.__lmviz=i.stats.snapshot(i)}var yr=null;function ux(i,t){if(!i||i==="unset")return t;yr??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),yr.clearRect(0,0,1,1),yr.fillStyle="#000",yr.fillStyle=i,yr.fillRect(0,0,1,1);let[e,n,s,r]=yr.getImageData(0,0,1,1).data;return r===0?t:[e/255,n/255,s/255]}var dx=["text-color","background-color","secondary-background-color","primary-color","border-color","font"],Lf=i=>dx.map(t=>i.getPropertyValue(`--st-${t}`).trim()).join("|");function Df(i){let t=(o,a)=>ux(i.getPropertyValue(`--st-${o}`).trim(),a),e=t("background-color",[1,1,1]),n=t("text-color",[.15,.16,.2]),s=Hs(e)<.2,r=s?[.36,.45,.62]:[.3,.38,.55];return{dark:s,background:e,text:n,font:i.getPropertyValue("--st-font").trim()||"system-ui, sans-serif",muted:Tn(n,e,.38),faint:Tn(n,e,.84),line:Tn(n,r,.55),bodyHi:s?Tn(e,[.25,.29,.38],.62):Tn(e,[.97,.98,1],.8),bodyLo:s?Tn(e,[.08,.1,.15],.55):Tn(e,[.73,.79,.88],.62),haze:s?.22:.17,fog:s?Tn(e,[.17,.2,.27],.75):Tn(e,[.87,.9,.945],.85)}}function Nf(i,t=12){return i<=t?Array.from({length:i},(e,n)=>n):Array.from({length:t},(e,n)=>Math.round(n*(i-1)/(t-1)))}var Dh=class{constructor(){this.caption=rt("caption"),this.head=rt("thead"),this.body=rt("tbody"),this.node=rt("div.scroll",{role:"region",tabindex:"0"},rt("table",{},this.caption,this.head,this.body)),this.shape=""}set({caption:t,columns:e,rows:n}){en(this.caption,t),this.node.setAttribute("aria-label",t);let s=`${e.length} x ${n.length}`;s!==this.shape&&(this.shape=s,this.head.replaceChildren(rt("tr",{},...e.map(()=>rt("th",{scope:"col"})))),this.body.replaceChildren(...n.map(()=>rt("tr",{},...e.map((r,o)=>o?rt("td"):rt("th",{scope:"row"})))))),e.forEach((r,o)=>en(this.head.firstChild.children[o],r)),n.forEach((r,o)=>r.forEach((a,l)=>en(this.body.children[o].children[l],a)))}},Na=class{constructor(t,e){this.tables=e,this.held=[],this.box=rt("div.tables"),this.node=rt("details.twin",{ontoggle:()=>this.update()},rt("summary",{},t),this.box)}get open(){return this.node.open}update(){if(!this.open)return;let t=this.tables();for(;this.held.length>t.length;)this.held.pop().node.remove();for(;this.held.length<t.length;)this.held.push(new Dh),this.box.append(this.held.at(-1).node);t.forEach((e,n)=>this.held[n].set(e))}};var fx=30,Uf=i=>`${i.toFixed(2)}°`,Ff=i=>(i<0?"−":"+")+Math.abs(i).toFixed(3),px=i=>Number.isFinite(i)?String(+i.toPrecision(5)):"–";function mx({features:i,prototypes:t},e,n){let s=Array.from({length:n},()=>({least:1/0,mean:0,count:0}));for(let r=0;r<e.length;r+=1){let{margin:o}=Ra(i,r,t,n,e[r]);if(o===null)continue;let a=s[e[r]];a.least=Math.min(a.least,o),a.count+=1,a.mean+=(o-a.mean)/a.count}return s}function gx({sphere:i,gram:t,at:e,positions:n,labels:s,names:r,where:o}){let{k:a}=i,l=s?.length&&i.mode!=="projection"?mx(n,s,a):null,c=Array.from({length:a},(d,u)=>{let f=Pa(t,e,u,a),g=[r[u],f?r[f.other]:"–",f?Uf(f.angle):"–"];if(!l)return g;let{least:S,mean:p,count:m}=l[u];return[...g,m?Ff(S):"–",m?Ff(p):"–"]}),h=[ct.tableClass,ct.nearest,ct.tableMargin,...l?[ct.tableLeast,ct.tableMean]:[]];return{caption:ct.tableClasses(o),columns:h,rows:c}}function xx({sphere:i,gram:t,at:e,names:n,where:s}){let{k:r}=i,o=(l,c)=>l===c?"–":Uf(Ui(t[e+_o(l,c,r)]/32767)),a=Array.from({length:r},(l,c)=>c);return{caption:ct.tableAngles(s),columns:[ct.tableClass,...a.map(l=>n[l])],rows:a.map(l=>[n[l],...a.map(c=>o(l,c))])}}function _x({frames:i,upto:t,metrics:e,s:n,title:s}){let r=e.length;return{caption:ct.tableCurves(s),columns:[ct.step,...e.map(o=>o.label+(o.unit==="deg"?" (°)":o.unit?` (${o.unit})`:""))],rows:Nf(Math.min(i.length,t+1)).map(o=>[i[o].step.toLocaleString("en"),...e.map((a,l)=>px(i[o].metrics[n*r+l]))])}}function Of({head:i,frames:t,frame:e,upto:n,scene:s,labels:r,names:o,step:a}){let{gram:l}=t[e];return i.spheres.flatMap((c,h)=>{let d=[i.spheres.length>1&&c.title,a!==null&&`${ct.step} ${a}`].filter(Boolean).join(", "),u={sphere:c,gram:l,at:s.offsets[h].gram,positions:s.positions[h],labels:r?.[h],names:o,where:d},f=[gx(u)];return c.k>1&&c.k<=fx&&f.push(xx(u)),t.length>1&&i.metrics.length&&f.push(_x({frames:t,upto:n,metrics:i.metrics,s:h,title:i.spheres.length>1?c.title:""})),f})}var Ws=i=>`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${i}</svg>`,Nh=i=>`<path d="${i}" fill="currentColor" stroke-width="1.4"/>`,Ki={play:Ws(Nh("M8 5.2v13.6L19 12z")),pause:Ws(Nh("M7.5 5.5h3v13h-3zM13.5 5.5h3v13h-3z")),step:Ws(Nh("M6.5 6v12l8.5-6z")+'<path d="M18 6v12"/>'),reset:Ws('<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5"/><path d="M4.5 4.5v4.2h4.2"/>'),dice:Ws('<rect x="4.5" y="4.5" width="15" height="15" rx="3.5"/>'+["9 9","15 9","12 12","9 15","15 15"].map(i=>`<circle cx="${i.split(" ")[0]}" cy="${i.split(" ")[1]}" r="0.9" fill="currentColor"/>`).join("")),check:Ws('<path d="M5 12.5l4.5 4.5L19 7.5"/>'),warn:Ws('<path d="M12 4.5 21 19.5H3z"/><path d="M12 10v4.2M12 17v.2"/>')};var Fh=450,Fa=(i,t,e,n)=>rt(`button.${i}`,{type:"button",title:e,"aria-label":e,html:t,onclick:n}),Ua=class{constructor(t){this.playButton=Fa("btn.primary",Ki.play,ct.play,t.toggle),this.one=Fa("btn",Ki.step,ct.stepOne,()=>t.stepBy(1)),this.many=rt("button.btn.txt",{type:"button",onclick:()=>t.stepBy(this.count)}),this.resetButton=Fa("btn",Ki.reset,ct.reset,t.reset),this.reseedButton=Fa("btn",Ki.dice,ct.reseed,t.reseed),this.slider=rt("input.scrub",{type:"range",min:"0",max:"0",step:"1",value:"0","aria-label":ct.scrub}),this.slider.addEventListener("input",()=>t.seek(Number(this.slider.value))),this.counter=rt("output.counter",{},rt("small",{},ct.step),rt("b",{},"0")),this.number=this.counter.lastChild,this.speed=rt("select.speed",{"aria-label":ct.speed,title:ct.speedHelp},...ff.map(e=>rt("option",{value:String(e)},ct.speedItem(e)))),this.speed.addEventListener("change",()=>t.speed(Number(this.speed.value))),this.state=rt("span.state",{},rt("i"),rt("span",{},"")),this.node=rt("div.bar",{role:"toolbar","aria-label":ct.player},rt("div.track",{},this.slider),rt("div.buttons",{},this.playButton,this.one,this.many,this.resetButton,this.reseedButton),rt("div.readout",{},this.counter,this.state,this.speed)),this.banner=rt("div.banner",{hidden:!0})}setRecorded(t){for(let e of[this.many,this.resetButton,this.reseedButton,this.speed])e.hidden=t}update(t){let{buffer:e,frame:n,playing:s,finished:r,atEnd:o,stride:a}=t,l=s?"pause":r&&o&&e.length>1?"replay":"play";this.mode!==l&&(this.mode=l,this.playButton.innerHTML=l==="pause"?Ki.pause:Ki.play,this.playButton.title=ct[l],this.playButton.setAttribute("aria-label",ct[l]));let c=t.end;this.slider.max!==String(c)&&(this.slider.max=String(c)),this.slider.value!==String(n)&&(this.slider.value=String(n)),this.slider.style.setProperty("--at",c?100*n/c+"%":"0%"),this.slider.setAttribute("aria-valuetext",`${ct.step} ${t.step}`),en(this.number,t.step.toLocaleString("en")),this.count=a>1?a:10,en(this.many,`+${this.count}`),this.many.title=ct.stepMany(this.count),this.many.setAttribute("aria-label",ct.stepMany(this.count)),this.speed.value!==String(a)&&(this.speed.value=String(a));let h=t.seen-t.cursor<1&&!(e.head?.recorded&&r),d=(t.moving||t.target)&&o&&t.waitedMs(performance.now())>Fh,u=e.done?.kind==="error"?"error":"done",f=r&&o?u:d?"wait":h?s?"live":"rest":"rec";if(this.state.dataset.kind!==f){this.state.dataset.kind=f,this.state.title=f==="rec"?ct.recordedHelp:ct.liveHelp;let S=ct.done[e.done?.kind]??"";en(this.state.lastChild,{done:S,error:S,wait:ct.waiting,live:ct.live,rest:ct.paused,rec:ct.recorded}[f])}let g=e.head?.still?e.done?.kind==="error":r&&o;this.#t(g?e.done:null)}#t(t){let e=t?`${t.kind}|${t.step}|${t.reason}`:"";if(this.banner.dataset.key===e||(this.banner.dataset.key=e,this.banner.hidden=!t,!t))return;this.banner.dataset.kind=t.kind,this.banner.setAttribute("role",t.kind==="error"?"alert":"status");let n=`${ct.done[t.kind]??""} ${ct.doneAt(t.step)}`.trim();this.banner.replaceChildren(rt("span.banner-icon",{html:t.kind==="error"?Ki.warn:Ki.check}),rt("b",{},n),rt("span",{},t.reason))}};var vx={one:760,many:520},yx={one:.3,many:.17};function Bf(i,t,e,n,s){let r=i>1?"many":"one",o=null;for(let a=1;a<=i;a+=1){let l=e/Math.ceil(i/a)-n,c=Math.min(t/a,l);(!o||c>o.size)&&(o={columns:a,size:c,height:l})}return o.size<yx[r]*s?null:{columns:o.columns,height:Math.floor(Math.min(o.height,t/o.columns,vx[r]))}}function kf(i){for(let t=i;t;t=t.parentElement??t.getRootNode().host)if(t instanceof Element&&/auto|scroll/.test(getComputedStyle(t).overflowY))return t;return document.scrollingElement}var Sx=i=>i.split(" ").flatMap((t,e)=>[e?" + ":null,rt("kbd",{},t)]),Mx=i=>i.flatMap((t,e)=>[e?" or ":null,...Sx(t)]),Oa=class{constructor(t,e,n){this.groups=e,this.button=rt("button.chip.keys",{type:"button",title:t.keysHelp,"aria-haspopup":"dialog",onclick:()=>this.toggle()},t.keys),this.body=rt("div"),this.node=rt("dialog.help",{"aria-label":t.keysTitle},rt("header",{},rt("h3",{},t.keysTitle),rt("button.chip.close",{type:"button",onclick:()=>this.node.close()},t.close)),this.body,rt("p",{},n)),this.node.addEventListener("click",s=>s.target===this.node&&this.node.close())}get open(){return this.node.open}toggle(){if(this.open){this.node.close();return}this.body.replaceChildren(...this.groups().map(([t,e])=>rt("section",{},rt("h4",{},t),rt("dl",{},...e.map(([n,s])=>rt("div",{},rt("dt",{},...Mx(n)),rt("dd",{},s))))))),this.node.showModal()}};var Ba={sphere:1.002,circle:1.035,projection:1},Uh={sphere:0,circle:.06,projection:0},ka=i=>i.length>120?12:36;function ys({k:i,edges:t}){let e=n=>Number.isInteger(n)&&n>=0&&n<i;return(t??[]).filter(([n,s])=>e(n)&&e(s)&&n!==s)}function Ss({k:i,rattlers:t}){return(t??[]).filter(e=>Number.isInteger(e)&&e>=0&&e<i)}var Oh=i=>JSON.stringify([i.edges??[],i.rattlers??[]]);function zf(i,[t,e],n,s){let r=new Float32Array(3*(s+1)),o=i.subarray(3*t,3*t+3),a=i.subarray(3*e,3*e+3);if(n==="projection"){for(let f=0;f<r.length;f+=1){let g=Math.floor(f/3)/s;r[f]=o[f%3]*(1-g)+a[f%3]*g}return r}let l=o[0]*a[0]+o[1]*a[1]+o[2]*a[2],c=[0,1,2].map(f=>a[f]-l*o[f]),h=Math.hypot(...c),d=Math.atan2(h,l);if(h<1e-4){let[f,g,S]=o;c=Math.abs(S)<.9?[-g,f,0]:[0,-S,g],h=Math.hypot(...c)}let u=Math.min(Uh[n],d/4);for(let f=0;f<=s;f+=1){let g=u+(d-2*u)*f/s,[S,p]=[Ba[n]*Math.cos(g),Ba[n]*Math.sin(g)/h];for(let m=0;m<3;m+=1)r[3*f+m]=S*o[m]+p*c[m]}return r}var za=class{constructor(t,e){this.chips=Object.fromEntries(Object.keys(Sa).map(n=>{let s=rt("button.chip",{type:"button",title:ct[`${n}Help`],"aria-pressed":String(t[n]),"data-layer":n,onclick:()=>{let r=s.getAttribute("aria-pressed")!=="true";s.setAttribute("aria-pressed",String(r)),e.layer(n,r)}},ct[n]);return[n,s]})),this.views=rt("div.views",{role:"group","aria-label":ct.view},...Object.entries(ct.views).map(([n,s])=>rt("button.view",{type:"button","data-view":n,onclick:()=>e.view(n)},s))),this.face=rt("select.face",{"aria-label":ct.toAnyClass}),this.face.addEventListener("change",()=>{this.face.value!==""&&e.face(Number(this.face.value)),this.face.value=""}),this.views.append(this.face),this.moving=rt("button.chip",{type:"button",title:ct.movingHelp,"aria-pressed":"false","data-mode":"moving",hidden:!0,onclick:()=>this.#t(this.moving.getAttribute("aria-pressed")!=="true",e)},ct.moving),this.layers=rt("div.layers",{},rt("div.group",{role:"group","aria-label":ct.layers},...Object.values(this.chips)),this.moving),this.node=rt("div.options",{},this.layers,this.views)}#t(t,e){this.moving.setAttribute("aria-pressed",String(t)),e.moving(t)}addButton(t){this.layers.append(t)}setLayers(t){for(let[e,n]of Object.entries(this.chips))n.setAttribute("aria-pressed",String(t[e]))}setHead({spheres:t,movable:e}){this.moving.hidden=!e||t.every(n=>n.mode==="projection"),this.chips.contacts.hidden=!t.some(n=>ys(n).length)}setProblem(t,e){this.chips.ghosts.hidden=!t.some(s=>s.ghosts),this.chips.linked.hidden=t.length<2,this.chips.features.hidden=!t.some(s=>s.n>0);let n=t.some(s=>s.mode!=="projection");this.chips.caps.hidden=!n,this.chips.regions.hidden=!n,this.views.hidden=t.every(s=>s.mode==="circle"),this.face.replaceChildren(rt("option",{value:""},ct.toClass("…")),...e.map((s,r)=>rt("option",{value:String(r)},ct.toClass(s))))}};var bx="uplot",wx="u-hz",Ax="u-vt",Tx="u-title",Ex="u-wrap",Cx="u-under",Rx="u-over",Px="u-axis",Ys="u-off",Ix="u-select",Lx="u-cursor-x",Dx="u-cursor-y",Nx="u-cursor-pt",Fx="u-legend",Ux="u-live",Ox="u-inline",Bx="u-series",kx="u-marker",Vf="u-label",zx="u-value",yo="width",So="height";var Gf="bottom",Sr="left",Bh="right",eu="#000",Hf=eu+"0",kh="mousemove",Wf="mousedown",zh="mouseup",Xf="mouseenter",qf="mouseleave",Yf="dblclick",Vx="resize",Gx="scroll",$f="change",Xa="dppxchange",nu="--",Cr=typeof window<"u",Xh=Cr?document:null,br=Cr?window:null,Hx=Cr?navigator:null,be,Va;function qh(){let i=devicePixelRatio;be!=i&&(be=i,Va&&$h($f,Va,qh),Va=matchMedia(`(min-resolution: ${be-.001}dppx) and (max-resolution: ${be+.001}dppx)`),$s($f,Va,qh),br.dispatchEvent(new CustomEvent(Xa)))}function Kn(i,t){if(t!=null){let e=i.classList;!e.contains(t)&&e.add(t)}}function Yh(i,t){let e=i.classList;e.contains(t)&&e.remove(t)}function ze(i,t,e){i.style[t]=e+"px"}function _i(i,t,e,n){let s=Xh.createElement(i);return t!=null&&Kn(s,t),e?.insertBefore(s,n),s}function ui(i,t){return _i("div",i,t)}var Zf=new WeakMap;function Oi(i,t,e,n,s){let r="translate("+t+"px,"+e+"px)",o=Zf.get(i);r!=o&&(i.style.transform=r,Zf.set(i,r),t<0||e<0||t>n||e>s?Kn(i,Ys):Yh(i,Ys))}var Jf=new WeakMap;function Kf(i,t,e){let n=t+e,s=Jf.get(i);n!=s&&(Jf.set(i,n),i.style.background=t,i.style.borderColor=e)}var jf=new WeakMap;function Qf(i,t,e,n){let s=t+""+e,r=jf.get(i);s!=r&&(jf.set(i,s),i.style.height=e+"px",i.style.width=t+"px",i.style.marginLeft=n?-t/2+"px":0,i.style.marginTop=n?-e/2+"px":0)}var iu={passive:!0},Wx={...iu,capture:!0};function $s(i,t,e,n){t.addEventListener(i,e,n?Wx:iu)}function $h(i,t,e,n){t.removeEventListener(i,e,iu)}Cr&&qh();function vi(i,t,e,n){let s;e=e||0,n=n||t.length-1;let r=n<=2147483647;for(;n-e>1;)s=r?e+n>>1:jn((e+n)/2),t[s]<i?e=s:n=s;return i-t[e]<=t[n]-i?e:n}function Ep(i){return(e,n,s)=>{let r=-1,o=-1;for(let a=n;a<=s;a++)if(i(e[a])){r=a;break}for(let a=s;a>=n;a--)if(i(e[a])){o=a;break}return[r,o]}}var Cp=i=>i!=null,Rp=i=>i!=null&&i>0,$a=Ep(Cp),Xx=Ep(Rp);function qx(i,t,e,n=0,s=!1){let r=s?Xx:$a,o=s?Rp:Cp;[t,e]=r(i,t,e);let a=i[t],l=i[t];if(t>-1)if(n==1)a=i[t],l=i[e];else if(n==-1)a=i[e],l=i[t];else for(let c=t;c<=e;c++){let h=i[c];o(h)&&(h<a?a=h:h>l&&(l=h))}return[a??De,l??-De]}function Za(i,t,e,n){let s=np(i),r=np(t);i==t&&(s==-1?(i*=e,t/=e):(i/=e,t*=e));let o=e==10?ji:Pp,a=s==1?jn:di,l=r==1?di:jn,c=a(o(pn(i))),h=l(o(pn(t))),d=wr(e,c),u=wr(e,h);return e==10&&(c<0&&(d=Ne(d,-c)),h<0&&(u=Ne(u,-h))),n||e==2?(i=d*s,t=u*r):(i=Np(i,d),t=Ja(t,u)),[i,t]}function su(i,t,e,n){let s=Za(i,t,e,n);return i==0&&(s[0]=0),t==0&&(s[1]=0),s}var ru=.1,tp={mode:3,pad:ru},bo={pad:0,soft:null,mode:0},Yx={min:bo,max:bo};function qa(i,t,e,n){return Ka(e)?ep(i,t,e):(bo.pad=e,bo.soft=n?0:null,bo.mode=n?3:0,ep(i,t,Yx))}function Se(i,t){return i??t}function $x(i,t,e){for(t=Se(t,0),e=Se(e,i.length-1);t<=e;){if(i[t]!=null)return!0;t++}return!1}function ep(i,t,e){let n=e.min,s=e.max,r=Se(n.pad,0),o=Se(s.pad,0),a=Se(n.hard,-De),l=Se(s.hard,De),c=Se(n.soft,De),h=Se(s.soft,-De),d=Se(n.mode,0),u=Se(s.mode,0),f=t-i,g=ji(f),S=Bn(pn(i),pn(t)),p=ji(S),m=pn(p-g);(f<1e-24||m>10)&&(f=0,(i==0||t==0)&&(f=1e-24,d==2&&c!=De&&(r=0),u==2&&h!=-De&&(o=0)));let y=f||S||1e3,R=ji(y),w=wr(10,jn(R)),E=y*(f==0?i==0?.1:1:r),A=Ne(Np(i-E,w/10),24),_=i>=c&&(d==1||d==3&&A<=c||d==2&&A>=c)?c:De,T=Bn(a,A<_&&i>=_?_:yi(_,A)),k=y*(f==0?t==0?.1:1:o),N=Ne(Ja(t+k,w/10),24),L=t<=h&&(u==1||u==3&&N>=h||u==2&&N<=h)?h:-De,G=yi(l,N>L&&t<=L?L:Bn(L,N));return T==G&&T==0&&(G=100),[T,G]}var Zx=new Intl.NumberFormat(Cr?Hx.language:"en-US"),ou=i=>Zx.format(i),Qn=Math,Wa=Qn.PI,pn=Qn.abs,jn=Qn.floor,fn=Qn.round,di=Qn.ceil,yi=Qn.min,Bn=Qn.max,wr=Qn.pow,np=Qn.sign,ji=Qn.log10,Pp=Qn.log2,Jx=(i,t=1)=>Qn.sinh(i)*t,Vh=(i,t=1)=>Qn.asinh(i/t),De=1/0;function ip(i){return(ji((i^i>>31)-(i>>31))|0)+1}function Zh(i,t,e){return yi(Bn(i,t),e)}function Ip(i){return typeof i=="function"}function me(i){return Ip(i)?i:()=>i}var Kx=()=>{},Lp=i=>i,Dp=(i,t)=>t,jx=i=>null,sp=i=>!0,rp=(i,t)=>i==t,Qx=/\.\d*?(?=9{6,}|0{6,})/gm,Zs=i=>{if(Up(i)||bs.has(i))return i;let t=`${i}`,e=t.match(Qx);if(e==null)return i;let n=e[0].length-1;if(t.indexOf("e-")!=-1){let[s,r]=t.split("e");return+`${Zs(s)}e${r}`}return Ne(i,n)};function Xs(i,t){return Zs(Ne(Zs(i/t))*t)}function Ja(i,t){return Zs(di(Zs(i/t))*t)}function Np(i,t){return Zs(jn(Zs(i/t))*t)}function Ne(i,t=0){if(Up(i))return i;let e=10**t,n=i*e*(1+Number.EPSILON);return fn(n)/e}var bs=new Map;function Fp(i){return((""+i).split(".")[1]||"").length}function Ao(i,t,e,n){let s=[],r=n.map(Fp);for(let o=t;o<e;o++){let a=pn(o),l=Ne(wr(i,o),a);for(let c=0;c<n.length;c++){let h=i==10?+`${n[c]}e${o}`:n[c]*l,d=(o>=0?0:a)+(o>=r[c]?0:r[c]),u=i==10?h:Ne(h,d);s.push(u),bs.set(u,d)}}return s}var wo={},au=[],Ar=[null,null],Ms=Array.isArray,Up=Number.isInteger,t_=i=>i===void 0;function op(i){return typeof i=="string"}function Ka(i){let t=!1;if(i!=null){let e=i.constructor;t=e==null||e==Object}return t}function e_(i){return i!=null&&typeof i=="object"}var n_=Object.getPrototypeOf(Uint8Array),Op="__proto__";function Tr(i,t=Ka){let e;if(Ms(i)){let n=i.find(s=>s!=null);if(Ms(n)||t(n)){e=Array(i.length);for(let s=0;s<i.length;s++)e[s]=Tr(i[s],t)}else e=i.slice()}else if(i instanceof n_)e=i.slice();else if(t(i)){e={};for(let n in i)n!=Op&&(e[n]=Tr(i[n],t))}else e=i;return e}function cn(i){let t=arguments;for(let e=1;e<t.length;e++){let n=t[e];for(let s in n)s!=Op&&(Ka(i[s])?cn(i[s],Tr(n[s])):i[s]=Tr(n[s]))}return i}var i_=0,s_=1,r_=2;function o_(i,t,e){for(let n=0,s,r=-1;n<t.length;n++){let o=t[n];if(o>r){for(s=o-1;s>=0&&i[s]==null;)i[s--]=null;for(s=o+1;s<e&&i[s]==null;)i[r=s++]=null}}}function a_(i,t){if(h_(i)){let o=i[0].slice();for(let a=1;a<i.length;a++)o.push(...i[a].slice(1));return u_(o[0])||(o=c_(o)),o}let e=new Set;for(let o=0;o<i.length;o++){let l=i[o][0],c=l.length;for(let h=0;h<c;h++)e.add(l[h])}let n=[Array.from(e).sort((o,a)=>o-a)],s=n[0].length,r=new Map;for(let o=0;o<s;o++)r.set(n[0][o],o);for(let o=0;o<i.length;o++){let a=i[o],l=a[0];for(let c=1;c<a.length;c++){let h=a[c],d=Array(s).fill(void 0),u=t?t[o][c]:s_,f=[];for(let g=0;g<h.length;g++){let S=h[g],p=r.get(l[g]);S===null?u!=i_&&(d[p]=S,u==r_&&f.push(p)):d[p]=S}o_(d,f,s),n.push(d)}}return n}var l_=typeof queueMicrotask>"u"?i=>Promise.resolve().then(i):queueMicrotask;function c_(i){let t=i[0],e=t.length,n=Array(e);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,o)=>t[r]-t[o]);let s=[];for(let r=0;r<i.length;r++){let o=i[r],a=Array(e);for(let l=0;l<e;l++)a[l]=o[n[l]];s.push(a)}return s}function h_(i){let t=i[0][0],e=t.length;for(let n=1;n<i.length;n++){let s=i[n][0];if(s.length!=e)return!1;if(s!=t){for(let r=0;r<e;r++)if(s[r]!=t[r])return!1}}return!0}function u_(i,t=100){let e=i.length;if(e<=1)return!0;let n=0,s=e-1;for(;n<=s&&i[n]==null;)n++;for(;s>=n&&i[s]==null;)s--;if(s<=n)return!0;let r=Bn(1,jn((s-n+1)/t));for(let o=i[n],a=n+r;a<=s;a+=r){let l=i[a];if(l!=null){if(l<=o)return!1;o=l}}return!0}var Bp=["January","February","March","April","May","June","July","August","September","October","November","December"],kp=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function zp(i){return i.slice(0,3)}var d_=kp.map(zp),f_=Bp.map(zp),p_={MMMM:Bp,MMM:f_,WWWW:kp,WWW:d_};function vo(i){return(i<10?"0":"")+i}function m_(i){return(i<10?"00":i<100?"0":"")+i}var g_={YYYY:i=>i.getFullYear(),YY:i=>(i.getFullYear()+"").slice(2),MMMM:(i,t)=>t.MMMM[i.getMonth()],MMM:(i,t)=>t.MMM[i.getMonth()],MM:i=>vo(i.getMonth()+1),M:i=>i.getMonth()+1,DD:i=>vo(i.getDate()),D:i=>i.getDate(),WWWW:(i,t)=>t.WWWW[i.getDay()],WWW:(i,t)=>t.WWW[i.getDay()],HH:i=>vo(i.getHours()),H:i=>i.getHours(),h:i=>{let t=i.getHours();return t==0?12:t>12?t-12:t},AA:i=>i.getHours()>=12?"PM":"AM",aa:i=>i.getHours()>=12?"pm":"am",a:i=>i.getHours()>=12?"p":"a",mm:i=>vo(i.getMinutes()),m:i=>i.getMinutes(),ss:i=>vo(i.getSeconds()),s:i=>i.getSeconds(),fff:i=>m_(i.getMilliseconds())};function lu(i,t){t=t||p_;let e=[],n=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=n.exec(i);)e.push(s[0][0]=="{"?g_[s[1]]:s[0]);return r=>{let o="";for(let a=0;a<e.length;a++)o+=typeof e[a]=="string"?e[a]:e[a](r,t);return o}}var x_=new Intl.DateTimeFormat().resolvedOptions().timeZone;function __(i,t){let e;return t=="UTC"||t=="Etc/UTC"?e=new Date(+i+i.getTimezoneOffset()*6e4):t==x_?e=i:(e=new Date(i.toLocaleString("en-US",{timeZone:t})),e.setMilliseconds(i.getMilliseconds())),e}var Vp=i=>i%1==0,Ya=[1,2,2.5,5],v_=Ao(10,-32,0,Ya),Gp=Ao(10,0,32,Ya),y_=Gp.filter(Vp),qs=v_.concat(Gp),cu=`
`,Hp="{YYYY}",ap=cu+Hp,Wp="{M}/{D}",Mo=cu+Wp,Ga=Mo+"/{YY}",Xp="{aa}",S_="{h}:{mm}",Mr=S_+Xp,lp=cu+Mr,cp=":{ss}",we=null;function qp(i){let t=i*1e3,e=t*60,n=e*60,s=n*24,r=s*30,o=s*365,l=(i==1?Ao(10,0,3,Ya).filter(Vp):Ao(10,-3,0,Ya)).concat([t,t*5,t*10,t*15,t*30,e,e*5,e*10,e*15,e*30,n,n*2,n*3,n*4,n*6,n*8,n*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,r,r*2,r*3,r*4,r*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,Hp,we,we,we,we,we,we,1],[s*28,"{MMM}",ap,we,we,we,we,we,1],[s,Wp,ap,we,we,we,we,we,1],[n,"{h}"+Xp,Ga,we,Mo,we,we,we,1],[e,Mr,Ga,we,Mo,we,we,we,1],[t,cp,Ga+" "+Mr,we,Mo+" "+Mr,we,lp,we,1],[i,cp+".{fff}",Ga+" "+Mr,we,Mo+" "+Mr,we,lp,we,1]];function h(d){return(u,f,g,S,p,m)=>{let y=[],R=p>=o,w=p>=r&&p<o,E=d(g),A=Ne(E*i,3),_=Gh(E.getFullYear(),R?0:E.getMonth(),w||R?1:E.getDate()),T=Ne(_*i,3);if(w||R){let k=w?p/r:0,N=R?p/o:0,L=A==T?A:Ne(Gh(_.getFullYear()+N,_.getMonth()+k,1)*i,3),G=new Date(fn(L/i)),V=G.getFullYear(),D=G.getMonth();for(let H=0;L<=S;H++){let $=Gh(V+N*H,D+k*H,1),z=$-d(Ne($*i,3));L=Ne((+$+z)*i,3),L<=S&&y.push(L)}}else{let k=p>=s?s:p,N=jn(g)-jn(A),L=T+N+Ja(A-T,k);y.push(L);let G=d(L),V=G.getHours()+G.getMinutes()/e+G.getSeconds()/n,D=p/n,H=u.axes[f]._space,$=m/H;for(;L=Ne(L+p,i==1?0:3),!(L>S);)if(D>1){let z=jn(Ne(V+D,6))%24,j=d(L).getHours()-z;j>1&&(j=-1),L-=j*n,V=(V+D)%24;let it=y[y.length-1];Ne((L-it)/p,3)*$>=.7&&y.push(L)}else y.push(L)}return y}}return[l,c,h]}var[M_,b_,w_]=qp(1),[A_,T_,E_]=qp(.001);Ao(2,-53,53,[1]);function hp(i,t){return i.map(e=>e.map((n,s)=>s==0||s==8||n==null?n:t(s==1||e[8]==0?n:e[1]+n)))}function up(i,t){return(e,n,s,r,o)=>{let a=t.find(g=>o>=g[0])||t[t.length-1],l,c,h,d,u,f;return n.map(g=>{let S=i(g),p=S.getFullYear(),m=S.getMonth(),y=S.getDate(),R=S.getHours(),w=S.getMinutes(),E=S.getSeconds(),A=p!=l&&a[2]||m!=c&&a[3]||y!=h&&a[4]||R!=d&&a[5]||w!=u&&a[6]||E!=f&&a[7]||a[1];return l=p,c=m,h=y,d=R,u=w,f=E,A(S)})}}function C_(i,t){let e=lu(t);return(n,s,r,o,a)=>s.map(l=>e(i(l)))}function Gh(i,t,e){return new Date(i,t,e)}function dp(i,t){return t(i)}var R_="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function fp(i,t){return(e,n,s,r)=>r==null?nu:t(i(n))}function P_(i,t){let e=i.series[t];return e.width?e.stroke(i,t):e.points.width?e.points.stroke(i,t):null}function I_(i,t){return i.series[t].fill(i,t)}var L_={show:!0,live:!0,isolate:!1,mount:Kx,markers:{show:!0,width:2,stroke:P_,fill:I_,dash:"solid"},idx:null,idxs:null,values:[]};function D_(i,t){let e=i.cursor.points,n=ui(),s=e.size(i,t);ze(n,yo,s),ze(n,So,s);let r=s/-2;ze(n,"marginLeft",r),ze(n,"marginTop",r);let o=e.width(i,t,s);return o&&ze(n,"borderWidth",o),n}function N_(i,t){let e=i.series[t].points;return e._fill||e._stroke}function F_(i,t){let e=i.series[t].points;return e._stroke||e._fill}function U_(i,t){return i.series[t].points.size}var Hh=[0,0];function O_(i,t,e){return Hh[0]=t,Hh[1]=e,Hh}function Ha(i,t,e,n=!0){return s=>{s.button==0&&(!n||s.target==t)&&e(s)}}function Wh(i,t,e,n=!0){return s=>{(!n||s.target==t)&&e(s)}}var B_={show:!0,x:!0,y:!0,lock:!1,move:O_,points:{one:!1,show:D_,size:U_,width:0,stroke:F_,fill:N_},bind:{mousedown:Ha,mouseup:Ha,click:Ha,dblclick:Ha,mousemove:Wh,mouseleave:Wh,mouseenter:Wh},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(i,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(i,t,e,n,s)=>n-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Yp={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},hu=cn({},Yp,{filter:Dp}),$p=cn({},hu,{size:10}),Zp=cn({},Yp,{show:!1}),uu='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Jp="bold "+uu,Kp=1.5,pp={show:!0,scale:"x",stroke:eu,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Jp,side:2,grid:hu,ticks:$p,border:Zp,font:uu,lineGap:Kp,rotate:0},k_="Value",z_="Time",mp={show:!0,scale:"x",auto:!1,sorted:1,min:De,max:-De,idxs:[]};function V_(i,t,e,n,s){return t.map(r=>r==null?"":ou(r))}function G_(i,t,e,n,s,r,o){let a=[],l=bs.get(s)||0;e=o?e:Ne(Ja(e,s),l);for(let c=e;c<=n;c=Ne(c+s,l))a.push(Object.is(c,-0)?0:c);return a}function Jh(i,t,e,n,s,r,o){let a=[],l=i.scales[i.axes[t].scale].log,c=l==10?ji:Pp,h=jn(c(e));s=wr(l,h),l==10&&(s=qs[vi(s,qs)]);let d=e,u=s*l;l==10&&(u=qs[vi(u,qs)]);do a.push(d),d=d+s,l==10&&!bs.has(d)&&(d=Ne(d,bs.get(s))),d>=u&&(s=d,u=s*l,l==10&&(u=qs[vi(u,qs)]));while(d<=n);return a}function H_(i,t,e,n,s,r,o){let l=i.scales[i.axes[t].scale].asinh,c=n>l?Jh(i,t,Bn(l,e),n,s):[l],h=n>=0&&e<=0?[0]:[];return(e<-l?Jh(i,t,Bn(l,-n),-e,s):[l]).reverse().map(u=>-u).concat(h,c)}var jp=/./,W_=/[12357]/,X_=/[125]/,gp=/1/,Kh=(i,t,e,n)=>i.map((s,r)=>t==4&&s==0||r%n==0&&e.test(s.toExponential()[s<0?1:0])?s:null);function q_(i,t,e,n,s){let r=i.axes[e],o=r.scale,a=i.scales[o],l=i.valToPos,c=r._space,h=l(10,o),d=l(9,o)-h>=c?jp:l(7,o)-h>=c?W_:l(5,o)-h>=c?X_:gp;if(d==gp){let u=pn(l(1,o)-h);if(u<c)return Kh(t.slice().reverse(),a.distr,d,di(c/u)).reverse()}return Kh(t,a.distr,d,1)}function Y_(i,t,e,n,s){let r=i.axes[e],o=r.scale,a=r._space,l=i.valToPos,c=pn(l(1,o)-l(2,o));return c<a?Kh(t.slice().reverse(),3,jp,di(a/c)).reverse():t}function $_(i,t,e,n){return n==null?nu:t==null?"":ou(t)}var xp={show:!0,scale:"y",stroke:eu,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Jp,side:3,grid:hu,ticks:$p,border:Zp,font:uu,lineGap:Kp,rotate:0};function Z_(i,t){let e=3+(i||1)*2;return Ne(e*t,3)}function J_(i,t){let{scale:e,idxs:n}=i.series[0],s=i._data[0],r=i.valToPos(s[n[0]],e,!0),o=i.valToPos(s[n[1]],e,!0),a=pn(o-r),l=i.series[t],c=a/(l.points.space*be);return n[1]-n[0]<=c}var _p={scale:null,auto:!0,sorted:0,min:De,max:-De},Qp=(i,t,e,n,s)=>s,vp={show:!0,auto:!0,sorted:0,gaps:Qp,alpha:1,facets:[cn({},_p,{scale:"x"}),cn({},_p,{scale:"y"})]},yp={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Qp,alpha:1,points:{show:J_,filter:null},values:null,min:De,max:-De,idxs:[],path:null,clip:null};function K_(i,t,e,n,s){return e/10}var tm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},j_=cn({},tm,{time:!1,ori:1}),Sp={};function em(i,t){let e=Sp[i];return e||(e={key:i,plots:[],sub(n){e.plots.push(n)},unsub(n){e.plots=e.plots.filter(s=>s!=n)},pub(n,s,r,o,a,l,c){for(let h=0;h<e.plots.length;h++)e.plots[h]!=s&&e.plots[h].pub(n,s,r,o,a,l,c)}},i!=null&&(Sp[i]=e)),e}var Er=1,jh=2;function Js(i,t,e){let n=i.mode,s=i.series[t],r=n==2?i._data[t]:i._data,o=i.scales,a=i.bbox,l=r[0],c=n==2?r[1]:r[t],h=n==2?o[s.facets[0].scale]:o[i.series[0].scale],d=n==2?o[s.facets[1].scale]:o[s.scale],u=a.left,f=a.top,g=a.width,S=a.height,p=i.valToPosH,m=i.valToPosV;return h.ori==0?e(s,l,c,h,d,p,m,u,f,g,S,Qa,Rr,el,im,rm):e(s,l,c,h,d,m,p,f,u,S,g,tl,Pr,pu,sm,om)}function du(i,t){let e=0,n=0,s=Se(i.bands,au);for(let r=0;r<s.length;r++){let o=s[r];o.series[0]==t?e=o.dir:o.series[1]==t&&(o.dir==1?n|=1:n|=2)}return[e,n==1?-1:n==2?1:n==3?2:0]}function Q_(i,t,e,n,s){let r=i.mode,o=i.series[t],a=r==2?o.facets[1].scale:o.scale,l=i.scales[a];return s==-1?l.min:s==1?l.max:l.distr==3?l.dir==1?l.min:l.max:0}function Qi(i,t,e,n,s,r){return Js(i,t,(o,a,l,c,h,d,u,f,g,S,p)=>{let m=o.pxRound,y=c.dir*(c.ori==0?1:-1),R=c.ori==0?Rr:Pr,w,E;y==1?(w=e,E=n):(w=n,E=e);let A=m(d(a[w],c,S,f)),_=m(u(l[w],h,p,g)),T=m(d(a[E],c,S,f)),k=m(u(r==1?h.max:h.min,h,p,g)),N=new Path2D(s);return R(N,T,k),R(N,A,k),R(N,A,_),N})}function ja(i,t,e,n,s,r){let o=null;if(i.length>0){o=new Path2D;let a=t==0?el:pu,l=e;for(let d=0;d<i.length;d++){let u=i[d];if(u[1]>u[0]){let f=u[0]-l;f>0&&a(o,l,n,f,n+r),l=u[1]}}let c=e+s-l,h=10;c>0&&a(o,l,n-h/2,c,n+r+h)}return o}function tv(i,t,e){let n=i[i.length-1];n&&n[0]==t?n[1]=e:i.push([t,e])}function fu(i,t,e,n,s,r,o){let a=[],l=i.length;for(let c=s==1?e:n;c>=e&&c<=n;c+=s)if(t[c]===null){let d=c,u=c;if(s==1)for(;++c<=n&&t[c]===null;)u=c;else for(;--c>=e&&t[c]===null;)u=c;let f=r(i[d]),g=u==d?f:r(i[u]),S=d-s;f=o<=0&&S>=0&&S<l?r(i[S]):f;let m=u+s;g=o>=0&&m>=0&&m<l?r(i[m]):g,g>=f&&a.push([f,g])}return a}function Mp(i){return i==0?Lp:i==1?fn:t=>Xs(t,i)}function nm(i){let t=i==0?Qa:tl,e=i==0?(s,r,o,a,l,c)=>{s.arcTo(r,o,a,l,c)}:(s,r,o,a,l,c)=>{s.arcTo(o,r,l,a,c)},n=i==0?(s,r,o,a,l)=>{s.rect(r,o,a,l)}:(s,r,o,a,l)=>{s.rect(o,r,l,a)};return(s,r,o,a,l,c=0,h=0)=>{c==0&&h==0?n(s,r,o,a,l):(c=yi(c,a/2,l/2),h=yi(h,a/2,l/2),t(s,r+c,o),e(s,r+a,o,r+a,o+l,c),e(s,r+a,o+l,r,o+l,h),e(s,r,o+l,r,o,h),e(s,r,o,r+a,o,c),s.closePath())}}var Qa=(i,t,e)=>{i.moveTo(t,e)},tl=(i,t,e)=>{i.moveTo(e,t)},Rr=(i,t,e)=>{i.lineTo(t,e)},Pr=(i,t,e)=>{i.lineTo(e,t)},el=nm(0),pu=nm(1),im=(i,t,e,n,s,r)=>{i.arc(t,e,n,s,r)},sm=(i,t,e,n,s,r)=>{i.arc(e,t,n,s,r)},rm=(i,t,e,n,s,r,o)=>{i.bezierCurveTo(t,e,n,s,r,o)},om=(i,t,e,n,s,r,o)=>{i.bezierCurveTo(e,t,s,n,o,r)};function am(i){return(t,e,n,s,r)=>Js(t,e,(o,a,l,c,h,d,u,f,g,S,p)=>{let{pxRound:m,points:y}=o,R,w;c.ori==0?(R=Qa,w=im):(R=tl,w=sm);let E=Ne(y.width*be,3),A=(y.size-y.width)/2*be,_=Ne(A*2,3),T=new Path2D,k=new Path2D,{left:N,top:L,width:G,height:V}=t.bbox;el(k,N-_,L-_,G+_*2,V+_*2);let D=H=>{if(l[H]!=null){let $=m(d(a[H],c,S,f)),z=m(u(l[H],h,p,g));R(T,$+A,z),w(T,$,z,A,0,Wa*2)}};if(r)r.forEach(D);else for(let H=n;H<=s;H++)D(H);return{stroke:E>0?T:null,fill:T,clip:k,flags:Er|jh}})}function lm(i){return(t,e,n,s,r,o)=>{n!=s&&(r!=n&&o!=n&&i(t,e,n),r!=s&&o!=s&&i(t,e,s),i(t,e,o))}}var ev=lm(Rr),nv=lm(Pr);function cm(i){let t=Se(i?.alignGaps,0);return(e,n,s,r)=>Js(e,n,(o,a,l,c,h,d,u,f,g,S,p)=>{[s,r]=$a(l,s,r);let m=o.pxRound,y=V=>m(d(V,c,S,f)),R=V=>m(u(V,h,p,g)),w,E;c.ori==0?(w=Rr,E=ev):(w=Pr,E=nv);let A=c.dir*(c.ori==0?1:-1),_={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Er},T=_.stroke,k=!1;if(r-s>=S*4){let V=dt=>e.posToVal(dt,c.key,!0),D=null,H=null,$,z,ht,Z=y(a[A==1?s:r]),j=y(a[s]),it=y(a[r]),ft=V(A==1?j+1:it-1);for(let dt=A==1?s:r;dt>=s&&dt<=r;dt+=A){let Q=a[dt],vt=(A==1?Q<ft:Q>ft)?Z:y(Q),Ct=l[dt];vt==Z?Ct!=null?(z=Ct,D==null?(w(T,vt,R(z)),$=D=H=z):z<D?D=z:z>H&&(H=z)):Ct===null&&(k=!0):(D!=null&&E(T,Z,R(D),R(H),R($),R(z)),Ct!=null?(z=Ct,w(T,vt,R(z)),D=H=$=z):(D=H=null,Ct===null&&(k=!0)),Z=vt,ft=V(Z+A))}D!=null&&D!=H&&ht!=Z&&E(T,Z,R(D),R(H),R($),R(z))}else for(let V=A==1?s:r;V>=s&&V<=r;V+=A){let D=l[V];D===null?k=!0:D!=null&&w(T,y(a[V]),R(D))}let[L,G]=du(e,n);if(o.fill!=null||L!=0){let V=_.fill=new Path2D(T),D=o.fillTo(e,n,o.min,o.max,L),H=R(D),$=y(a[s]),z=y(a[r]);A==-1&&([z,$]=[$,z]),w(V,z,H),w(V,$,H)}if(!o.spanGaps){let V=[];k&&V.push(...fu(a,l,s,r,A,y,t)),_.gaps=V=o.gaps(e,n,s,r,V),_.clip=ja(V,c.ori,f,g,S,p)}return G!=0&&(_.band=G==2?[Qi(e,n,s,r,T,-1),Qi(e,n,s,r,T,1)]:Qi(e,n,s,r,T,G)),_})}function iv(i){let t=Se(i.align,1),e=Se(i.ascDesc,!1),n=Se(i.alignGaps,0),s=Se(i.extend,!1);return(r,o,a,l)=>Js(r,o,(c,h,d,u,f,g,S,p,m,y,R)=>{[a,l]=$a(d,a,l);let w=c.pxRound,{left:E,width:A}=r.bbox,_=j=>w(g(j,u,y,p)),T=j=>w(S(j,f,R,m)),k=u.ori==0?Rr:Pr,N={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Er},L=N.stroke,G=u.dir*(u.ori==0?1:-1),V=T(d[G==1?a:l]),D=_(h[G==1?a:l]),H=D,$=D;s&&t==-1&&($=E,k(L,$,V)),k(L,D,V);for(let j=G==1?a:l;j>=a&&j<=l;j+=G){let it=d[j];if(it==null)continue;let ft=_(h[j]),dt=T(it);t==1?k(L,ft,V):k(L,H,dt),k(L,ft,dt),V=dt,H=ft}let z=H;s&&t==1&&(z=E+A,k(L,z,V));let[ht,Z]=du(r,o);if(c.fill!=null||ht!=0){let j=N.fill=new Path2D(L),it=c.fillTo(r,o,c.min,c.max,ht),ft=T(it);k(j,z,ft),k(j,$,ft)}if(!c.spanGaps){let j=[];j.push(...fu(h,d,a,l,G,_,n));let it=c.width*be/2,ft=e||t==1?it:-it,dt=e||t==-1?-it:it;j.forEach(Q=>{Q[0]+=ft,Q[1]+=dt}),N.gaps=j=c.gaps(r,o,a,l,j),N.clip=ja(j,u.ori,p,m,y,R)}return Z!=0&&(N.band=Z==2?[Qi(r,o,a,l,L,-1),Qi(r,o,a,l,L,1)]:Qi(r,o,a,l,L,Z)),N})}function bp(i,t,e,n,s,r,o=De){if(i.length>1){let a=null;for(let l=0,c=1/0;l<i.length;l++)if(t[l]!==void 0){if(a!=null){let h=pn(i[l]-i[a]);h<c&&(c=h,o=pn(e(i[l],n,s,r)-e(i[a],n,s,r)))}a=l}}return o}function sv(i){i=i||wo;let t=Se(i.size,[.6,De,1]),e=i.align||0,n=i.gap||0,s=i.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let r=me(s),o=1-t[0],a=Se(t[1],De),l=Se(t[2],1),c=Se(i.disp,wo),h=Se(i.each,f=>{}),{fill:d,stroke:u}=c;return(f,g,S,p)=>Js(f,g,(m,y,R,w,E,A,_,T,k,N,L)=>{let G=m.pxRound,V=e,D=n*be,H=a*be,$=l*be,z,ht;w.ori==0?[z,ht]=r(f,g):[ht,z]=r(f,g);let Z=w.dir*(w.ori==0?1:-1),j=w.ori==0?el:pu,it=w.ori==0?h:(Pt,Yt,se,wt,Ie,Vt,qt)=>{h(Pt,Yt,se,Ie,wt,qt,Vt)},ft=Se(f.bands,au).find(Pt=>Pt.series[0]==g),dt=ft!=null?ft.dir:0,Q=m.fillTo(f,g,m.min,m.max,dt),gt=G(_(Q,E,L,k)),vt,Ct,bt,Wt=N,ie=G(m.width*be),Gt=!1,ce=null,oe=null,ee=null,Ge=null;d!=null&&(ie==0||u!=null)&&(Gt=!0,ce=d.values(f,g,S,p),oe=new Map,new Set(ce).forEach(Pt=>{Pt!=null&&oe.set(Pt,new Path2D)}),ie>0&&(ee=u.values(f,g,S,p),Ge=new Map,new Set(ee).forEach(Pt=>{Pt!=null&&Ge.set(Pt,new Path2D)})));let{x0:Fe,size:nn}=c;if(Fe!=null&&nn!=null){V=1,y=Fe.values(f,g,S,p),Fe.unit==2&&(y=y.map(se=>f.posToVal(T+se*N,w.key,!0)));let Pt=nn.values(f,g,S,p);nn.unit==2?Ct=Pt[0]*N:Ct=A(Pt[0],w,N,T)-A(0,w,N,T),Wt=bp(y,R,A,w,N,T,Wt),bt=Wt-Ct+D}else Wt=bp(y,R,A,w,N,T,Wt),bt=Wt*o+D,Ct=Wt-bt;bt<1&&(bt=0),ie>=Ct/2&&(ie=0),bt<5&&(G=Lp);let Re=bt>0,xn=Wt-bt-(Re?ie:0);Ct=G(Zh(xn,$,H)),vt=(V==0?Ct/2:V==Z?0:Ct)-V*Z*((V==0?D/2:0)+(Re?ie/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},un=Gt?null:new Path2D,$e=null;if(ft!=null)$e=f.data[ft.series[1]];else{let{y0:Pt,y1:Yt}=c;Pt!=null&&Yt!=null&&(R=Yt.values(f,g,S,p),$e=Pt.values(f,g,S,p))}let sn=z*Ct,U=ht*Ct;for(let Pt=Z==1?S:p;Pt>=S&&Pt<=p;Pt+=Z){let Yt=R[Pt];if(Yt==null)continue;if($e!=null){let W=$e[Pt]??0;if(Yt-W==0)continue;gt=_(W,E,L,k)}let se=w.distr!=2||c!=null?y[Pt]:Pt,wt=A(se,w,N,T),Ie=_(Se(Yt,Q),E,L,k),Vt=G(wt-vt),qt=G(Bn(Ie,gt)),C=G(yi(Ie,gt)),v=qt-C;if(Yt!=null){let W=Yt<0?U:sn,ut=Yt<0?sn:U;Gt?(ie>0&&ee[Pt]!=null&&j(Ge.get(ee[Pt]),Vt,C+jn(ie/2),Ct,Bn(0,v-ie),W,ut),ce[Pt]!=null&&j(oe.get(ce[Pt]),Vt,C+jn(ie/2),Ct,Bn(0,v-ie),W,ut)):j(un,Vt,C+jn(ie/2),Ct,Bn(0,v-ie),W,ut),it(f,g,Pt,Vt-ie/2,C,Ct+ie,v)}}return ie>0?_e.stroke=Gt?Ge:un:Gt||(_e._fill=m.width==0?m._fill:m._stroke??m._fill,_e.width=0),_e.fill=Gt?oe:un,_e})}function rv(i,t){let e=Se(t?.alignGaps,0);return(n,s,r,o)=>Js(n,s,(a,l,c,h,d,u,f,g,S,p,m)=>{[r,o]=$a(c,r,o);let y=a.pxRound,R=z=>y(u(z,h,p,g)),w=z=>y(f(z,d,m,S)),E,A,_;h.ori==0?(E=Qa,_=Rr,A=rm):(E=tl,_=Pr,A=om);let T=h.dir*(h.ori==0?1:-1),k=R(l[T==1?r:o]),N=k,L=[],G=[];for(let z=T==1?r:o;z>=r&&z<=o;z+=T)if(c[z]!=null){let Z=l[z],j=R(Z);L.push(N=j),G.push(w(c[z]))}let V={stroke:i(L,G,E,_,A,y),fill:null,clip:null,band:null,gaps:null,flags:Er},D=V.stroke,[H,$]=du(n,s);if(a.fill!=null||H!=0){let z=V.fill=new Path2D(D),ht=a.fillTo(n,s,a.min,a.max,H),Z=w(ht);_(z,N,Z),_(z,k,Z)}if(!a.spanGaps){let z=[];z.push(...fu(l,c,r,o,T,R,e)),V.gaps=z=a.gaps(n,s,r,o,z),V.clip=ja(z,h.ori,g,S,p,m)}return $!=0&&(V.band=$==2?[Qi(n,s,r,o,D,-1),Qi(n,s,r,o,D,1)]:Qi(n,s,r,o,D,$)),V})}function ov(i){return rv(av,i)}function av(i,t,e,n,s,r){let o=i.length;if(o<2)return null;let a=new Path2D;if(e(a,i[0],t[0]),o==2)n(a,i[1],t[1]);else{let l=Array(o),c=Array(o-1),h=Array(o-1),d=Array(o-1);for(let u=0;u<o-1;u++)h[u]=t[u+1]-t[u],d[u]=i[u+1]-i[u],c[u]=h[u]/d[u];l[0]=c[0];for(let u=1;u<o-1;u++)c[u]===0||c[u-1]===0||c[u-1]>0!=c[u]>0?l[u]=0:(l[u]=3*(d[u-1]+d[u])/((2*d[u]+d[u-1])/c[u-1]+(d[u]+2*d[u-1])/c[u]),isFinite(l[u])||(l[u]=0));l[o-1]=c[o-2];for(let u=0;u<o-1;u++)s(a,i[u]+d[u]/3,t[u]+l[u]*d[u]/3,i[u+1]-d[u]/3,t[u+1]-l[u+1]*d[u]/3,i[u+1],t[u+1])}return a}var Qh=new Set;function wp(){for(let i of Qh)i.syncRect(!0)}Cr&&($s(Vx,br,wp),$s(Gx,br,wp,!0),$s(Xa,br,()=>{Mn.pxRatio=be}));var lv=cm(),cv=am();function Ap(i,t,e,n){return(n?[i[0],i[1]].concat(i.slice(2)):[i[0]].concat(i.slice(1))).map((r,o)=>tu(r,o,t,e))}function hv(i,t){return i.map((e,n)=>n==0?{}:cn({},t,e))}function tu(i,t,e,n){return cn({},t==0?e:n,i)}function hm(i,t,e){return t==null?Ar:[t,e]}var uv=hm;function dv(i,t,e){return t==null?Ar:qa(t,e,ru,!0)}function um(i,t,e,n){return t==null?Ar:Za(t,e,i.scales[n].log,!1)}var fv=um;function dm(i,t,e,n){return t==null?Ar:su(t,e,i.scales[n].log,!1)}var pv=dm;function mv(i,t,e,n,s){let r=Bn(ip(i),ip(t)),o=t-i,a=vi(s/n*o,e);do{let l=e[a],c=n*l/o;if(c>=s&&r+(l<5?bs.get(l):0)<=17)return[l,c]}while(++a<e.length);return[0,0]}function Tp(i){let t,e;return i=i.replace(/(\d+)px/,(n,s)=>(t=fn((e=+s)*be))+"px"),[i,t,e]}function gv(i){i.show&&[i.font,i.labelFont].forEach(t=>{let e=Ne(t[2]*be,1);t[0]=t[0].replace(/[0-9.]+px/,e+"px"),t[1]=e})}function Mn(i,t,e){let n={mode:Se(i.mode,1)},s=n.mode;function r(x,M,P,I){let B=M.valToPct(x);return I+P*(M.dir==-1?1-B:B)}function o(x,M,P,I){let B=M.valToPct(x);return I+P*(M.dir==-1?B:1-B)}function a(x,M,P,I){return M.ori==0?r(x,M,P,I):o(x,M,P,I)}n.valToPosH=r,n.valToPosV=o;let l=!1;n.status=0;let c=n.root=ui(bx);if(i.id!=null&&(c.id=i.id),Kn(c,i.class),i.title){let x=ui(Tx,c);x.textContent=i.title}let h=_i("canvas"),d=n.ctx=h.getContext("2d"),u=ui(Ex,c);$s("click",u,x=>{x.target===g&&(Oe!=mr||He!=gr)&&An.click(n,x)},!0);let f=n.under=ui(Cx,u);u.appendChild(h);let g=n.over=ui(Rx,u);i=Tr(i);let S=+Se(i.pxAlign,1),p=Mp(S);(i.plugins||[]).forEach(x=>{x.opts&&(i=x.opts(n,i)||i)});let m=i.ms||.001,y=n.series=s==1?Ap(i.series||[],mp,yp,!1):hv(i.series||[null],vp),R=n.axes=Ap(i.axes||[],pp,xp,!0),w=n.scales={},E=n.bands=i.bands||[];E.forEach(x=>{x.fill=me(x.fill||null),x.dir=Se(x.dir,-1)});let A=s==2?y[1].facets[0].scale:y[0].scale,_={axes:Zi,series:ue},T=(i.drawOrder||["axes","series"]).map(x=>_[x]);function k(x){let M=x.distr==3?P=>ji(P>0?P:x.clamp(n,P,x.min,x.max,x.key)):x.distr==4?P=>Vh(P,x.asinh):x.distr==100?P=>x.fwd(P):P=>P;return P=>{let I=M(P),{_min:B,_max:Y}=x,at=Y-B;return(I-B)/at}}function N(x){let M=w[x];if(M==null){let P=(i.scales||wo)[x]||wo;if(P.from!=null){N(P.from);let I=cn({},w[P.from],P,{key:x});I.valToPct=k(I),w[x]=I}else{M=w[x]=cn({},x==A?tm:j_,P),M.key=x;let I=M.time,B=M.range,Y=Ms(B);if((x!=A||s==2&&!I)&&(Y&&(B[0]==null||B[1]==null)&&(B={min:B[0]==null?tp:{mode:1,hard:B[0],soft:B[0]},max:B[1]==null?tp:{mode:1,hard:B[1],soft:B[1]}},Y=!1),!Y&&Ka(B))){let at=B;B=(pt,St,Nt)=>St==null?Ar:qa(St,Nt,at)}M.range=me(B||(I?uv:x==A?M.distr==3?fv:M.distr==4?pv:hm:M.distr==3?um:M.distr==4?dm:dv)),M.auto=me(Y?!1:M.auto),M.clamp=me(M.clamp||K_),M._min=M._max=null,M.valToPct=k(M)}}}N("x"),N("y"),s==1&&y.forEach(x=>{N(x.scale)}),R.forEach(x=>{N(x.scale)});for(let x in i.scales)N(x);let L=w[A],G=L.distr,V,D;L.ori==0?(Kn(c,wx),V=r,D=o):(Kn(c,Ax),V=o,D=r);let H={};for(let x in w){let M=w[x];(M.min!=null||M.max!=null)&&(H[x]={min:M.min,max:M.max},M.min=M.max=null)}let $=i.tzDate||(x=>new Date(fn(x/m))),z=i.fmtDate||lu,ht=m==1?w_($):E_($),Z=up($,hp(m==1?b_:T_,z)),j=fp($,dp(R_,z)),it=[],ft=n.legend=cn({},L_,i.legend),dt=n.cursor=cn({},B_,{drag:{y:s==2}},i.cursor),Q=ft.show,gt=dt.show,vt=ft.markers;ft.idxs=it,vt.width=me(vt.width),vt.dash=me(vt.dash),vt.stroke=me(vt.stroke),vt.fill=me(vt.fill);let Ct,bt,Wt,ie=[],Gt=[],ce,oe=!1,ee={};if(ft.live){let x=y[1]?y[1].values:null;oe=x!=null,ce=oe?x(n,1,0):{_:0};for(let M in ce)ee[M]=nu}if(Q)if(Ct=_i("table",Fx,c),Wt=_i("tbody",null,Ct),ft.mount(n,Ct),oe){bt=_i("thead",null,Ct,Wt);let x=_i("tr",null,bt);_i("th",null,x);for(var Ge in ce)_i("th",Vf,x).textContent=Ge}else Kn(Ct,Ox),ft.live&&Kn(Ct,Ux);let Fe={show:!0},nn={show:!1};function Re(x,M){if(M==0&&(oe||!ft.live||s==2))return Ar;let P=[],I=_i("tr",Bx,Wt,Wt.childNodes[M]);Kn(I,x.class),x.show||Kn(I,Ys);let B=_i("th",null,I);if(vt.show){let pt=ui(kx,B);if(M>0){let St=vt.width(n,M);St&&(pt.style.border=St+"px "+vt.dash(n,M)+" "+vt.stroke(n,M)),pt.style.background=vt.fill(n,M)}}let Y=ui(Vf,B);x.label instanceof HTMLElement?Y.appendChild(x.label):Y.textContent=x.label,M>0&&(vt.show||(Y.style.color=x.width>0?vt.stroke(n,M):vt.fill(n,M)),_e("click",B,pt=>{if(dt._lock)return;Jt(pt);let St=y.indexOf(x);if((pt.ctrlKey||pt.metaKey)!=ft.isolate){let Nt=y.some((Ft,Ot)=>Ot>0&&Ot!=St&&Ft.show);y.forEach((Ft,Ot)=>{Ot>0&&Ii(Ot,Nt?Ot==St?Fe:nn:Fe,!0,ln.setSeries)})}else Ii(St,{show:!x.show},!0,ln.setSeries)},!1),Kt&&_e(Xf,B,pt=>{dt._lock||(Jt(pt),Ii(y.indexOf(x),_r,!0,ln.setSeries))},!1));for(var at in ce){let pt=_i("td",zx,I);pt.textContent="--",P.push(pt)}return[I,P]}let xn=new Map;function _e(x,M,P,I=!0){let B=xn.get(M)||{},Y=dt.bind[x](n,M,P,I);Y&&($s(x,M,B[x]=Y),xn.set(M,B))}function un(x,M,P){let I=xn.get(M)||{};for(let B in I)(x==null||B==x)&&($h(B,M,I[B]),delete I[B]);x==null&&xn.delete(M)}let $e=0,sn=0,U=0,Pt=0,Yt=0,se=0,wt=Yt,Ie=se,Vt=U,qt=Pt,C=0,v=0,W=0,ut=0;n.bbox={};let ot=!1,_t=!1,yt=!1,tt=!1,nt=!1,mt=!1;function F(x,M,P){(P||x!=n.width||M!=n.height)&&st(x,M),ae(!1),yt=!0,_t=!0,Cn()}function st(x,M){n.width=$e=U=x,n.height=sn=Pt=M,Yt=se=0,Mt(),Ht();let P=n.bbox;C=P.left=Xs(Yt*be,.5),v=P.top=Xs(se*be,.5),W=P.width=Xs(U*be,.5),ut=P.height=Xs(Pt*be,.5)}let et=3;function At(){let x=!1,M=0;for(;!x;){M++;let P=dr(M),I=Pi(M);x=M==et||P&&I,x||(st(n.width,n.height),_t=!0)}}function xt({width:x,height:M}){F(x,M)}n.setSize=xt;function Mt(){let x=!1,M=!1,P=!1,I=!1;R.forEach((B,Y)=>{if(B.show&&B._show){let{side:at,_size:pt}=B,St=at%2,Nt=B.label!=null?B.labelSize:0,Ft=pt+Nt;Ft>0&&(St?(U-=Ft,at==3?(Yt+=Ft,I=!0):P=!0):(Pt-=Ft,at==0?(se+=Ft,x=!0):M=!0))}}),Ci[0]=x,Ci[1]=P,Ci[2]=M,Ci[3]=I,U-=mi[1]+mi[3],Yt+=mi[3],Pt-=mi[2]+mi[0],se+=mi[0]}function Ht(){let x=Yt+U,M=se+Pt,P=Yt,I=se;function B(Y,at){switch(Y){case 1:return x+=at,x-at;case 2:return M+=at,M-at;case 3:return P-=at,P+at;case 0:return I-=at,I+at}}R.forEach((Y,at)=>{if(Y.show&&Y._show){let pt=Y.side;Y._pos=B(pt,Y._size),Y.label!=null&&(Y._lpos=B(pt,Y.labelSize))}})}if(dt.dataIdx==null){let x=dt.hover,M=x.skip=new Set(x.skip??[]);M.add(void 0);let P=x.prox=me(x.prox),I=x.bias??=0;dt.dataIdx=(B,Y,at,pt)=>{if(Y==0)return at;let St=at,Nt=P(B,Y,at,pt)??De,Ft=Nt>=0&&Nt<De,Ot=L.ori==0?U:Pt,ne=dt.left,Me=t[0],ye=t[Y];if(M.has(ye[at])){St=null;let fe=null,$t=null,Xt;if(I==0||I==-1)for(Xt=at;fe==null&&Xt-- >0;)M.has(ye[Xt])||(fe=Xt);if(I==0||I==1)for(Xt=at;$t==null&&Xt++<ye.length;)M.has(ye[Xt])||($t=Xt);if(fe!=null||$t!=null)if(Ft){let ke=fe==null?-1/0:V(Me[fe],L,Ot,0),Ke=$t==null?1/0:V(Me[$t],L,Ot,0),Sn=ne-ke,Pe=Ke-ne;Sn<=Pe?Sn<=Nt&&(St=fe):Pe<=Nt&&(St=$t)}else St=$t==null?fe:fe==null?$t:at-fe<=$t-at?fe:$t}else Ft&&pn(ne-V(Me[at],L,Ot,0))>Nt&&(St=null);return St}}let Jt=x=>{dt.event=x};dt.idxs=it,dt._lock=!1;let lt=dt.points;lt.show=me(lt.show),lt.size=me(lt.size),lt.stroke=me(lt.stroke),lt.width=me(lt.width),lt.fill=me(lt.fill);let Bt=n.focus=cn({},i.focus||{alpha:.3},dt.focus),Kt=Bt.prox>=0,Rt=Kt&&lt.one,re=[],Ue=[],Dn=[];function oo(x,M){let P=lt.show(n,M);if(P instanceof HTMLElement)return Kn(P,Nx),Kn(P,x.class),Oi(P,-10,-10,U,Pt),g.insertBefore(P,re[M]),P}function cr(x,M){if(s==1||M>0){let P=s==1&&w[x.scale].time,I=x.value;x.value=P?op(I)?fp($,dp(I,z)):I||j:I||$_,x.label=x.label||(P?z_:k_)}if(Rt||M>0){x.width=x.width==null?1:x.width,x.paths=x.paths||lv||jx,x.fillTo=me(x.fillTo||Q_),x.pxAlign=+Se(x.pxAlign,S),x.pxRound=Mp(x.pxAlign),x.stroke=me(x.stroke||null),x.fill=me(x.fill||null),x._stroke=x._fill=x._paths=x._focus=null;let P=Z_(Bn(1,x.width),1),I=x.points=cn({},{size:P,width:Bn(1,P*.2),stroke:x.stroke,space:P*2,paths:cv,_stroke:null,_fill:null},x.points);I.show=me(I.show),I.filter=me(I.filter),I.fill=me(I.fill),I.stroke=me(I.stroke),I.paths=me(I.paths),I.pxAlign=x.pxAlign}if(Q){let P=Re(x,M);ie.splice(M,0,P[0]),Gt.splice(M,0,P[1]),ft.values.push(null)}if(gt){it.splice(M,0,null);let P=null;Rt?M==0&&(P=oo(x,M)):M>0&&(P=oo(x,M)),re.splice(M,0,P),Ue.splice(M,0,0),Dn.splice(M,0,0)}yn("addSeries",M)}function hh(x,M){M=M??y.length,x=s==1?tu(x,M,mp,yp):tu(x,M,{},vp),y.splice(M,0,x),cr(y[M],M)}n.addSeries=hh;function fa(x){if(y.splice(x,1),Q){ft.values.splice(x,1),Gt.splice(x,1);let M=ie.splice(x,1)[0];un(null,M.firstChild),M.remove()}gt&&(it.splice(x,1),re.splice(x,1)[0].remove(),Ue.splice(x,1),Dn.splice(x,1)),yn("delSeries",x)}n.delSeries=fa;let Ci=[!1,!1,!1,!1];function qi(x,M){if(x._show=x.show,x.show){let P=x.side%2,I=w[x.scale];I==null&&(x.scale=P?y[1].scale:A,I=w[x.scale]);let B=I.time;x.size=me(x.size),x.space=me(x.space),x.rotate=me(x.rotate),Ms(x.incrs)&&x.incrs.forEach(at=>{!bs.has(at)&&bs.set(at,Fp(at))}),x.incrs=me(x.incrs||(I.distr==2?y_:B?m==1?M_:A_:qs)),x.splits=me(x.splits||(B&&I.distr==1?ht:I.distr==3?Jh:I.distr==4?H_:G_)),x.stroke=me(x.stroke),x.grid.stroke=me(x.grid.stroke),x.ticks.stroke=me(x.ticks.stroke),x.border.stroke=me(x.border.stroke);let Y=x.values;x.values=Ms(Y)&&!Ms(Y[0])?me(Y):B?Ms(Y)?up($,hp(Y,z)):op(Y)?C_($,Y):Y||Z:Y||V_,x.filter=me(x.filter||(I.distr>=3&&I.log==10?q_:I.distr==3&&I.log==2?Y_:Dp)),x.font=Tp(x.font),x.labelFont=Tp(x.labelFont),x._size=x.size(n,null,M,0),x._space=x._rotate=x._incrs=x._found=x._splits=x._values=null,x._size>0&&(Ci[M]=!0,x._el=ui(Px,u))}}function Yi(x,M,P,I){let[B,Y,at,pt]=P,St=M%2,Nt=0;return St==0&&(pt||Y)&&(Nt=M==0&&!B||M==2&&!at?fn(pp.size/3):0),St==1&&(B||at)&&(Nt=M==1&&!Y||M==3&&!pt?fn(xp.size/2):0),Nt}let ao=n.padding=(i.padding||[Yi,Yi,Yi,Yi]).map(x=>me(Se(x,Yi))),mi=n._padding=ao.map((x,M)=>x(n,M,Ci,0)),Ze,Qe=null,tn=null,Ri=s==1?y[0].idxs:null,Yn=null,ps=!1;function lo(x,M){if(t=x??[],n.data=n._data=t,s==2){Ze=0;for(let P=1;P<y.length;P++)Ze+=t[P][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Yn=t[0],Ze=Yn.length;let P=t;if(G==2){P=t.slice();let I=P[0]=Array(Ze);for(let B=0;B<Ze;B++)I[B]=B}n._data=t=P}if(ae(!0),yn("setData"),G==2&&(yt=!0),M!==!1){let P=L;P.auto(n,ps)?co():xs(A,P.min,P.max),tt=tt||dt.left>=0,mt=!0,Cn()}}n.setData=lo;function co(){ps=!0;let x,M;s==1&&(Ze>0?(Qe=Ri[0]=0,tn=Ri[1]=Ze-1,x=t[0][Qe],M=t[0][tn],G==2?(x=Qe,M=tn):x==M&&(G==3?[x,M]=Za(x,x,L.log,!1):G==4?[x,M]=su(x,x,L.log,!1):L.time?M=x+fn(86400/m):[x,M]=qa(x,M,ru,!0))):(Qe=Ri[0]=x=null,tn=Ri[1]=M=null)),xs(A,x,M)}let hr,ms,ur,b,O,J,X,q,Tt,It;function Et(x,M,P,I,B,Y){x??=Hf,P??=au,I??="butt",B??=Hf,Y??="round",x!=hr&&(d.strokeStyle=hr=x),B!=ms&&(d.fillStyle=ms=B),M!=ur&&(d.lineWidth=ur=M),Y!=O&&(d.lineJoin=O=Y),I!=J&&(d.lineCap=J=I),P!=b&&d.setLineDash(b=P)}function Lt(x,M,P,I){M!=ms&&(d.fillStyle=ms=M),x!=X&&(d.font=X=x),P!=q&&(d.textAlign=q=P),I!=Tt&&(d.textBaseline=Tt=I)}function zt(x,M,P,I,B=0){if(I.length>0&&x.auto(n,ps)&&(M==null||M.min==null)){let Y=Se(Qe,0),at=Se(tn,I.length-1),pt=P.min==null?qx(I,Y,at,B,x.distr==3):[P.min,P.max];x.min=yi(x.min,P.min=pt[0]),x.max=Bn(x.max,P.max=pt[1])}}let jt={min:null,max:null};function he(){for(let I in w){let B=w[I];H[I]==null&&(B.min==null||H[A]!=null&&B.auto(n,ps))&&(H[I]=jt)}for(let I in w){let B=w[I];H[I]==null&&B.from!=null&&H[B.from]!=null&&(H[I]=jt)}H[A]!=null&&ae(!0);let x={};for(let I in H){let B=H[I];if(B!=null){let Y=x[I]=Tr(w[I],e_);if(B.min!=null)cn(Y,B);else if(I!=A||s==2)if(Ze==0&&Y.from==null){let at=Y.range(n,null,null,I);Y.min=at[0],Y.max=at[1]}else Y.min=De,Y.max=-De}}if(Ze>0){y.forEach((I,B)=>{if(s==1){let Y=I.scale,at=H[Y];if(at==null)return;let pt=x[Y];if(B==0){let St=pt.range(n,pt.min,pt.max,Y);pt.min=St[0],pt.max=St[1],Qe=vi(pt.min,t[0]),tn=vi(pt.max,t[0]),tn-Qe>1&&(t[0][Qe]<pt.min&&Qe++,t[0][tn]>pt.max&&tn--),I.min=Yn[Qe],I.max=Yn[tn]}else I.show&&I.auto&&zt(pt,at,I,t[B],I.sorted);I.idxs[0]=Qe,I.idxs[1]=tn}else if(B>0&&I.show&&I.auto){let[Y,at]=I.facets,pt=Y.scale,St=at.scale,[Nt,Ft]=t[B],Ot=x[pt],ne=x[St];Ot!=null&&zt(Ot,H[pt],Y,Nt,Y.sorted),ne!=null&&zt(ne,H[St],at,Ft,at.sorted),I.min=at.min,I.max=at.max}});for(let I in x){let B=x[I],Y=H[I];if(B.from==null&&(Y==null||Y.min==null)){let at=B.range(n,B.min==De?null:B.min,B.max==-De?null:B.max,I);B.min=at[0],B.max=at[1]}}}for(let I in x){let B=x[I];if(B.from!=null){let Y=x[B.from];if(Y.min==null)B.min=B.max=null;else{let at=B.range(n,Y.min,Y.max,I);B.min=at[0],B.max=at[1]}}}let M={},P=!1;for(let I in x){let B=x[I],Y=w[I];if(Y.min!=B.min||Y.max!=B.max){Y.min=B.min,Y.max=B.max;let at=Y.distr;Y._min=at==3?ji(Y.min):at==4?Vh(Y.min,Y.asinh):at==100?Y.fwd(Y.min):Y.min,Y._max=at==3?ji(Y.max):at==4?Vh(Y.max,Y.asinh):at==100?Y.fwd(Y.max):Y.max,M[I]=P=!0}}if(P){y.forEach((I,B)=>{s==2?B>0&&M.y&&(I._paths=null):M[I.scale]&&(I._paths=null)});for(let I in M)yt=!0,yn("setScale",I);gt&&dt.left>=0&&(tt=mt=!0)}for(let I in H)H[I]=null}function kt(x){let M=Zh(Qe-1,0,Ze-1),P=Zh(tn+1,0,Ze-1);for(;x[M]==null&&M>0;)M--;for(;x[P]==null&&P<Ze-1;)P++;return[M,P]}function ue(){if(Ze>0){let x=y.some(M=>M._focus)&&It!=Bt.alpha;x&&(d.globalAlpha=It=Bt.alpha),y.forEach((M,P)=>{if(P>0&&M.show&&(Xe(P,!1),Xe(P,!0),M._paths==null)){let I=It;It!=M.alpha&&(d.globalAlpha=It=M.alpha);let B=s==2?[0,t[P][0].length-1]:kt(t[P]);M._paths=M.paths(n,P,B[0],B[1]),It!=I&&(d.globalAlpha=It=I)}}),y.forEach((M,P)=>{if(P>0&&M.show){let I=It;It!=M.alpha&&(d.globalAlpha=It=M.alpha),M._paths!=null&&Te(P,!1);{let B=M._paths!=null?M._paths.gaps:null,Y=M.points.show(n,P,Qe,tn,B),at=M.points.filter(n,P,Y,B);(Y||at)&&(M.points._paths=M.points.paths(n,P,Qe,tn,at),Te(P,!0))}It!=I&&(d.globalAlpha=It=I),yn("drawSeries",P)}}),x&&(d.globalAlpha=It=1)}}function Xe(x,M){let P=M?y[x].points:y[x];P._stroke=P.stroke(n,x),P._fill=P.fill(n,x)}function Te(x,M){let P=M?y[x].points:y[x],{stroke:I,fill:B,clip:Y,flags:at,_stroke:pt=P._stroke,_fill:St=P._fill,_width:Nt=P.width}=P._paths;Nt=Ne(Nt*be,3);let Ft=null,Ot=Nt%2/2;M&&St==null&&(St=Nt>0?"#fff":pt);let ne=P.pxAlign==1&&Ot>0;if(ne&&d.translate(Ot,Ot),!M){let Me=C-Nt/2,ye=v-Nt/2,fe=W+Nt,$t=ut+Nt;Ft=new Path2D,Ft.rect(Me,ye,fe,$t)}M?Ut(pt,Nt,P.dash,P.cap,St,I,B,at,Y):Ee(x,pt,Nt,P.dash,P.cap,St,I,B,at,Ft,Y),ne&&d.translate(-Ot,-Ot)}function Ee(x,M,P,I,B,Y,at,pt,St,Nt,Ft){let Ot=!1;St!=0&&E.forEach((ne,Me)=>{if(ne.series[0]==x){let ye=y[ne.series[1]],fe=t[ne.series[1]],$t=(ye._paths||wo).band;Ms($t)&&($t=ne.dir==1?$t[0]:$t[1]);let Xt,ke=null;ye.show&&$t&&$x(fe,Qe,tn)?(ke=ne.fill(n,Me)||Y,Xt=ye._paths.clip):$t=null,Ut(M,P,I,B,ke,at,pt,St,Nt,Ft,Xt,$t),Ot=!0}}),Ot||Ut(M,P,I,B,Y,at,pt,St,Nt,Ft)}let dn=Er|jh;function Ut(x,M,P,I,B,Y,at,pt,St,Nt,Ft,Ot){Et(x,M,P,I,B),(St||Nt||Ot)&&(d.save(),St&&d.clip(St),Nt&&d.clip(Nt)),Ot?(pt&dn)==dn?(d.clip(Ot),Ft&&d.clip(Ft),pe(B,at),rn(x,Y,M)):pt&jh?(pe(B,at),d.clip(Ot),rn(x,Y,M)):pt&Er&&(d.save(),d.clip(Ot),Ft&&d.clip(Ft),pe(B,at),d.restore(),rn(x,Y,M)):(pe(B,at),rn(x,Y,M)),(St||Nt||Ot)&&d.restore()}function rn(x,M,P){P>0&&(M instanceof Map?M.forEach((I,B)=>{d.strokeStyle=hr=B,d.stroke(I)}):M!=null&&x&&d.stroke(M))}function pe(x,M){M instanceof Map?M.forEach((P,I)=>{d.fillStyle=ms=I,d.fill(P)}):M!=null&&x&&d.fill(M)}function $i(x,M,P,I){let B=R[x],Y;if(I<=0)Y=[0,0];else{let at=B._space=B.space(n,x,M,P,I),pt=B._incrs=B.incrs(n,x,M,P,I,at);Y=mv(M,P,pt,I,at)}return B._found=Y}function on(x,M,P,I,B,Y,at,pt,St,Nt){let Ft=at%2/2;S==1&&d.translate(Ft,Ft),Et(pt,at,St,Nt,pt),d.beginPath();let Ot,ne,Me,ye,fe=B+(I==0||I==3?-Y:Y);P==0?(ne=B,ye=fe):(Ot=B,Me=fe);for(let $t=0;$t<x.length;$t++)M[$t]!=null&&(P==0?Ot=Me=x[$t]:ne=ye=x[$t],d.moveTo(Ot,ne),d.lineTo(Me,ye));d.stroke(),S==1&&d.translate(-Ft,-Ft)}function dr(x){let M=!0;return R.forEach((P,I)=>{if(!P.show)return;let B=w[P.scale];if(B.min==null){P._show&&(M=!1,P._show=!1,ae(!1));return}else P._show||(M=!1,P._show=!0,ae(!1));let Y=P.side,at=Y%2,{min:pt,max:St}=B,[Nt,Ft]=$i(I,pt,St,at==0?U:Pt);if(Ft==0)return;let Ot=B.distr==2,ne=P._splits=P.splits(n,I,pt,St,Nt,Ft,Ot),Me=B.distr==2?ne.map(Xt=>Yn[Xt]):ne,ye=B.distr==2?Yn[ne[1]]-Yn[ne[0]]:Nt,fe=P._values=P.values(n,P.filter(n,Me,I,Ft,ye),I,Ft,ye);P._rotate=Y==2?P.rotate(n,fe,I,Ft):0;let $t=P._size;P._size=di(P.size(n,fe,I,x)),$t!=null&&P._size!=$t&&(M=!1)}),M}function Pi(x){let M=!0;return ao.forEach((P,I)=>{let B=P(n,I,Ci,x);B!=mi[I]&&(M=!1),mi[I]=B}),M}function Zi(){for(let x=0;x<R.length;x++){let M=R[x];if(!M.show||!M._show)continue;let P=M.side,I=P%2,B,Y,at=M.stroke(n,x),pt=P==0||P==3?-1:1,[St,Nt]=M._found;if(M.label!=null){let Un=M.labelGap*pt,Jn=fn((M._lpos+Un)*be);Lt(M.labelFont[0],at,"center",P==2?"top":Gf),d.save(),I==1?(B=Y=0,d.translate(Jn,fn(v+ut/2)),d.rotate((P==3?-Wa:Wa)/2)):(B=fn(C+W/2),Y=Jn);let zs=Ip(M.label)?M.label(n,x,St,Nt):M.label;d.fillText(zs,B,Y),d.restore()}if(Nt==0)continue;let Ft=w[M.scale],Ot=I==0?W:ut,ne=I==0?C:v,Me=M._splits,ye=Ft.distr==2?Me.map(Un=>Yn[Un]):Me,fe=Ft.distr==2?Yn[Me[1]]-Yn[Me[0]]:St,$t=M.ticks,Xt=M.border,ke=$t.show?$t.size:0,Ke=fn(ke*be),Sn=fn((M.alignTo==2?M._size-ke-M.gap:M.gap)*be),Pe=M._rotate*-Wa/180,je=p(M._pos*be),$n=(Ke+Sn)*pt,Fn=je+$n;Y=I==0?Fn:0,B=I==1?Fn:0;let ci=M.font[0],gi=M.align==1?Sr:M.align==2?Bh:Pe>0?Sr:Pe<0?Bh:I==0?"center":P==3?Bh:Sr,Di=Pe||I==1?"middle":P==2?"top":Gf;Lt(ci,at,gi,Di);let Zn=M.font[1]*M.lineGap,hi=Me.map(Un=>p(a(Un,Ft,Ot,ne))),xi=M._values;for(let Un=0;Un<xi.length;Un++){let Jn=xi[Un];if(Jn!=null){I==0?B=hi[Un]:Y=hi[Un],Jn=""+Jn;let zs=Jn.indexOf(`
`)==-1?[Jn]:Jn.split(/\n/gm);for(let On=0;On<zs.length;On++){let rf=zs[On];Pe?(d.save(),d.translate(B,Y+On*Zn),d.rotate(Pe),d.fillText(rf,0,0),d.restore()):d.fillText(rf,B,Y+On*Zn)}}}$t.show&&on(hi,$t.filter(n,ye,x,Nt,fe),I,P,je,Ke,Ne($t.width*be,3),$t.stroke(n,x),$t.dash,$t.cap);let Ni=M.grid;Ni.show&&on(hi,Ni.filter(n,ye,x,Nt,fe),I,I==0?2:1,I==0?v:C,I==0?ut:W,Ne(Ni.width*be,3),Ni.stroke(n,x),Ni.dash,Ni.cap),Xt.show&&on([je],[1],I==0?1:0,I==0?1:2,I==1?v:C,I==1?ut:W,Ne(Xt.width*be,3),Xt.stroke(n,x),Xt.dash,Xt.cap)}yn("drawAxes")}function ae(x){y.forEach((M,P)=>{P>0&&(M._paths=null,x&&(s==1?(M.min=null,M.max=null):M.facets.forEach(I=>{I.min=null,I.max=null})))})}let Je=!1,Nn=!1,Ce=[];function an(){Nn=!1;for(let x=0;x<Ce.length;x++)yn(...Ce[x]);Ce.length=0}function Cn(){Je||(l_(zd),Je=!0)}function pa(x,M=!1){Je=!0,Nn=M,x(n),zd(),M&&Ce.length>0&&queueMicrotask(an)}n.batch=pa;function zd(){if(ot&&(he(),ot=!1),yt&&(At(),yt=!1),_t){if(ze(f,Sr,Yt),ze(f,"top",se),ze(f,yo,U),ze(f,So,Pt),ze(g,Sr,Yt),ze(g,"top",se),ze(g,yo,U),ze(g,So,Pt),ze(u,yo,$e),ze(u,So,sn),h.width=fn($e*be),h.height=fn(sn*be),R.forEach(({_el:x,_show:M,_size:P,_pos:I,side:B})=>{if(x!=null)if(M){let Y=B===3||B===0?P:0,at=B%2==1;ze(x,at?"left":"top",I-Y),ze(x,at?"width":"height",P),ze(x,at?"top":"left",at?se:Yt),ze(x,at?"height":"width",at?Pt:U),Yh(x,Ys)}else Kn(x,Ys)}),hr=ms=ur=O=J=X=q=Tt=b=null,It=1,fo(!0),Yt!=wt||se!=Ie||U!=Vt||Pt!=qt){ae(!1);let x=U/Vt,M=Pt/qt;if(gt&&!tt&&dt.left>=0){dt.left*=x,dt.top*=M,fr&&Oi(fr,fn(dt.left),0,U,Pt),pr&&Oi(pr,0,fn(dt.top),U,Pt);for(let P=0;P<re.length;P++){let I=re[P];I!=null&&(Ue[P]*=x,Dn[P]*=M,Oi(I,di(Ue[P]),di(Dn[P]),U,Pt))}}if(Be.show&&!nt&&Be.left>=0&&Be.width>0){Be.left*=x,Be.width*=x,Be.top*=M,Be.height*=M;for(let P in gh)ze(xr,P,Be[P])}wt=Yt,Ie=se,Vt=U,qt=Pt}yn("setSize"),_t=!1}$e>0&&sn>0&&(d.clearRect(0,0,h.width,h.height),yn("drawClear"),T.forEach(x=>x()),yn("draw")),Be.show&&nt&&(ma(Be),nt=!1),gt&&tt&&(ks(null,!0,!1),tt=!1),ft.show&&ft.live&&mt&&(ph(),mt=!1),l||(l=!0,n.status=1,yn("ready")),ps=!1,Je=!1}n.redraw=(x,M)=>{yt=M||!1,x!==!1?xs(A,L.min,L.max):Cn()};function uh(x,M){let P=w[x];if(P.from==null){if(Ze==0){let I=P.range(n,M.min,M.max,x);M.min=I[0],M.max=I[1]}if(M.min>M.max){let I=M.min;M.min=M.max,M.max=I}if(Ze>1&&M.min!=null&&M.max!=null&&M.max-M.min<1e-16)return;x==A&&P.distr==2&&Ze>0&&(M.min=vi(M.min,t[0]),M.max=vi(M.max,t[0]),M.min==M.max&&M.max++),H[x]=M,ot=!0,Cn()}}n.setScale=uh;let dh,fh,fr,pr,Vd,Gd,mr,gr,Hd,Wd,Oe,He,gs=!1,An=dt.drag,_n=An.x,vn=An.y;gt&&(dt.x&&(dh=ui(Lx,g)),dt.y&&(fh=ui(Dx,g)),L.ori==0?(fr=dh,pr=fh):(fr=fh,pr=dh),Oe=dt.left,He=dt.top);let Be=n.select=cn({show:!0,over:!0,left:0,width:0,top:0,height:0},i.select),xr=Be.show?ui(Ix,Be.over?g:f):null;function ma(x,M){if(Be.show){for(let P in x)Be[P]=x[P],P in gh&&ze(xr,P,x[P]);M!==!1&&yn("setSelect")}}n.setSelect=ma;function L0(x){if(y[x].show)Q&&Yh(ie[x],Ys);else if(Q&&Kn(ie[x],Ys),gt){let P=Rt?re[0]:re[x];P!=null&&Oi(P,-10,-10,U,Pt)}}function xs(x,M,P){uh(x,{min:M,max:P})}function Ii(x,M,P,I){M.focus!=null&&O0(x),M.show!=null&&y.forEach((B,Y)=>{Y>0&&(x==Y||x==null)&&(B.show=M.show,L0(Y),s==2?(xs(B.facets[0].scale,null,null),xs(B.facets[1].scale,null,null)):xs(B.scale,null,null),Cn())}),P!==!1&&yn("setSeries",x,M),I&&po("setSeries",n,x,M)}n.setSeries=Ii;function D0(x,M){cn(E[x],M)}function N0(x,M){x.fill=me(x.fill||null),x.dir=Se(x.dir,-1),M=M??E.length,E.splice(M,0,x)}function F0(x){x==null?E.length=0:E.splice(x,1)}n.addBand=N0,n.setBand=D0,n.delBand=F0;function U0(x,M){y[x].alpha=M,gt&&re[x]!=null&&(re[x].style.opacity=M),Q&&ie[x]&&(ie[x].style.opacity=M)}let Ji,_s,Bs,_r={focus:!0};function O0(x){if(x!=Bs){let M=x==null,P=Bt.alpha!=1;y.forEach((I,B)=>{if(s==1||B>0){let Y=M||B==0||B==x;I._focus=M?null:Y,P&&U0(B,Y?1:Bt.alpha)}}),Bs=x,P&&Cn()}}Q&&Kt&&_e(qf,Ct,x=>{dt._lock||(Jt(x),Bs!=null&&Ii(null,_r,!0,ln.setSeries))});function Li(x,M,P){let I=w[M];P&&(x=x/be-(I.ori==1?se:Yt));let B=U;I.ori==1&&(B=Pt,x=B-x),I.dir==-1&&(x=B-x);let Y=I._min,at=I._max,pt=x/B,St=Y+(at-Y)*pt,Nt=I.distr;return Nt==3?wr(10,St):Nt==4?Jx(St,I.asinh):Nt==100?I.bwd(St):St}function B0(x,M){let P=Li(x,A,M);return vi(P,t[0],Qe,tn)}n.valToIdx=x=>vi(x,t[0]),n.posToIdx=B0,n.posToVal=Li,n.valToPos=(x,M,P)=>w[M].ori==0?r(x,w[M],P?W:U,P?C:0):o(x,w[M],P?ut:Pt,P?v:0),n.setCursor=(x,M,P)=>{Oe=x.left,He=x.top,ks(null,M,P)};function Xd(x,M){ze(xr,Sr,Be.left=x),ze(xr,yo,Be.width=M)}function qd(x,M){ze(xr,"top",Be.top=x),ze(xr,So,Be.height=M)}let ho=L.ori==0?Xd:qd,uo=L.ori==1?Xd:qd;function k0(){if(Q&&ft.live)for(let x=s==2?1:0;x<y.length;x++){if(x==0&&oe)continue;let M=ft.values[x],P=0;for(let I in M)Gt[x][P++].firstChild.nodeValue=M[I]}}function ph(x,M){if(x!=null&&(x.idxs?x.idxs.forEach((P,I)=>{it[I]=P}):t_(x.idx)||it.fill(x.idx),ft.idx=it[0]),Q&&ft.live){for(let P=0;P<y.length;P++)(P>0||s==1&&!oe)&&z0(P,it[P]);k0()}mt=!1,M!==!1&&yn("setLegend")}n.setLegend=ph;function z0(x,M){let P=y[x],I=x==0&&G==2?Yn:t[x],B;oe?B=P.values(n,x,M)??ee:(B=P.value(n,M==null?null:I[M],x,M),B=B==null?ee:{_:B}),ft.values[x]=B}function ks(x,M,P){Hd=Oe,Wd=He,[Oe,He]=dt.move(n,Oe,He),dt.left=Oe,dt.top=He,gt&&(fr&&Oi(fr,fn(Oe),0,U,Pt),pr&&Oi(pr,0,fn(He),U,Pt));let I,B=Qe>tn;Ji=De,_s=null;let Y=L.ori==0?U:Pt,at=L.ori==1?U:Pt;if(Oe<0||Ze==0||B){I=dt.idx=null;for(let pt=0;pt<y.length;pt++){let St=re[pt];St!=null&&Oi(St,-10,-10,U,Pt)}Kt&&Ii(null,_r,!0,x==null&&ln.setSeries),ft.live&&(it.fill(I),mt=!0)}else{let pt,St,Nt;s==1&&(pt=L.ori==0?Oe:He,St=Li(pt,A),I=dt.idx=vi(St,t[0],Qe,tn),Nt=V(t[0][I],L,Y,0));let Ft=-10,Ot=-10,ne=0,Me=0,ye=!0,fe="",$t="";for(let Xt=s==2?1:0;Xt<y.length;Xt++){let ke=y[Xt],Ke=it[Xt],Sn=Ke==null?null:s==1?t[Xt][Ke]:t[Xt][1][Ke],Pe=dt.dataIdx(n,Xt,I,St),je=Pe==null?null:s==1?t[Xt][Pe]:t[Xt][1][Pe];if(mt=mt||je!=Sn||Pe!=Ke,it[Xt]=Pe,Xt>0&&ke.show){let $n=Pe==null?-10:Pe==I?Nt:V(s==1?t[0][Pe]:t[Xt][0][Pe],L,Y,0),Fn=je==null?-10:D(je,s==1?w[ke.scale]:w[ke.facets[1].scale],at,0);if(Kt&&je!=null){let ci=L.ori==1?Oe:He,gi=pn(Bt.dist(n,Xt,Pe,Fn,ci));if(gi<Ji){let Di=Bt.bias;if(Di!=0){let Zn=Li(ci,ke.scale),hi=je>=0?1:-1,xi=Zn>=0?1:-1;xi==hi&&(xi==1?Di==1?je>=Zn:je<=Zn:Di==1?je<=Zn:je>=Zn)&&(Ji=gi,_s=Xt)}else Ji=gi,_s=Xt}}if(mt||Rt){let ci,gi;L.ori==0?(ci=$n,gi=Fn):(ci=Fn,gi=$n);let Di,Zn,hi,xi,Ni,Un,Jn=!0,zs=lt.bbox;if(zs!=null){Jn=!1;let On=zs(n,Xt);hi=On.left,xi=On.top,Di=On.width,Zn=On.height}else hi=ci,xi=gi,Di=Zn=lt.size(n,Xt);if(Un=lt.fill(n,Xt),Ni=lt.stroke(n,Xt),Rt)Xt==_s&&Ji<=Bt.prox&&(Ft=hi,Ot=xi,ne=Di,Me=Zn,ye=Jn,fe=Un,$t=Ni);else{let On=re[Xt];On!=null&&(Ue[Xt]=hi,Dn[Xt]=xi,Qf(On,Di,Zn,Jn),Kf(On,Un,Ni),Oi(On,di(hi),di(xi),U,Pt))}}}}if(Rt){let Xt=Bt.prox,ke=Bs==null?Ji<=Xt:Ji>Xt||_s!=Bs;if(mt||ke){let Ke=re[0];Ke!=null&&(Ue[0]=Ft,Dn[0]=Ot,Qf(Ke,ne,Me,ye),Kf(Ke,fe,$t),Oi(Ke,di(Ft),di(Ot),U,Pt))}}}if(Be.show&&gs)if(x!=null){let[pt,St]=ln.scales,[Nt,Ft]=ln.match,[Ot,ne]=x.cursor.sync.scales,Me=x.cursor.drag;if(_n=Me._x,vn=Me._y,_n||vn){let{left:ye,top:fe,width:$t,height:Xt}=x.select,ke=x.scales[Ot].ori,Ke=x.posToVal,Sn,Pe,je,$n,Fn,ci=pt!=null&&Nt(pt,Ot),gi=St!=null&&Ft(St,ne);ci&&_n?(ke==0?(Sn=ye,Pe=$t):(Sn=fe,Pe=Xt),je=w[pt],$n=V(Ke(Sn,Ot),je,Y,0),Fn=V(Ke(Sn+Pe,Ot),je,Y,0),ho(yi($n,Fn),pn(Fn-$n))):ho(0,Y),gi&&vn?(ke==1?(Sn=ye,Pe=$t):(Sn=fe,Pe=Xt),je=w[St],$n=D(Ke(Sn,ne),je,at,0),Fn=D(Ke(Sn+Pe,ne),je,at,0),uo(yi($n,Fn),pn(Fn-$n))):uo(0,at)}else xh()}else{let pt=pn(Hd-Vd),St=pn(Wd-Gd);if(L.ori==1){let ne=pt;pt=St,St=ne}_n=An.x&&pt>=An.dist,vn=An.y&&St>=An.dist;let Nt=An.uni;Nt!=null?_n&&vn&&(_n=pt>=Nt,vn=St>=Nt,!_n&&!vn&&(St>pt?vn=!0:_n=!0)):An.x&&An.y&&(_n||vn)&&(_n=vn=!0);let Ft,Ot;_n&&(L.ori==0?(Ft=mr,Ot=Oe):(Ft=gr,Ot=He),ho(yi(Ft,Ot),pn(Ot-Ft)),vn||uo(0,at)),vn&&(L.ori==1?(Ft=mr,Ot=Oe):(Ft=gr,Ot=He),uo(yi(Ft,Ot),pn(Ot-Ft)),_n||ho(0,Y)),!_n&&!vn&&(ho(0,0),uo(0,0))}if(An._x=_n,An._y=vn,x==null){if(P){if(sf!=null){let[pt,St]=ln.scales;ln.values[0]=pt!=null?Li(L.ori==0?Oe:He,pt):null,ln.values[1]=St!=null?Li(L.ori==1?Oe:He,St):null}po(kh,n,Oe,He,U,Pt,I)}if(Kt){let pt=P&&ln.setSeries,St=Bt.prox;Bs==null?Ji<=St&&Ii(_s,_r,!0,pt):Ji>St?Ii(null,_r,!0,pt):_s!=Bs&&Ii(_s,_r,!0,pt)}}mt&&(ft.idx=I,ph()),M!==!1&&yn("setCursor")}let vs=null;Object.defineProperty(n,"rect",{get(){return vs==null&&fo(!1),vs}});function fo(x=!1){x?vs=null:(vs=g.getBoundingClientRect(),yn("syncRect",vs))}function Yd(x,M,P,I,B,Y,at){dt._lock||gs&&x!=null&&x.movementX==0&&x.movementY==0||(mh(x,M,P,I,B,Y,at,!1,x!=null),x!=null?ks(null,!0,!0):ks(M,!0,!1))}function mh(x,M,P,I,B,Y,at,pt,St){if(vs==null&&fo(!1),Jt(x),x!=null)P=x.clientX-vs.left,I=x.clientY-vs.top;else{if(P<0||I<0){Oe=-10,He=-10;return}let[Nt,Ft]=ln.scales,Ot=M.cursor.sync,[ne,Me]=Ot.values,[ye,fe]=Ot.scales,[$t,Xt]=ln.match,ke=M.axes[0].side%2==1,Ke=L.ori==0?U:Pt,Sn=L.ori==1?U:Pt,Pe=ke?Y:B,je=ke?B:Y,$n=ke?I:P,Fn=ke?P:I;if(ye!=null?P=$t(Nt,ye)?a(ne,w[Nt],Ke,0):-10:P=Ke*($n/Pe),fe!=null?I=Xt(Ft,fe)?a(Me,w[Ft],Sn,0):-10:I=Sn*(Fn/je),L.ori==1){let ci=P;P=I,I=ci}}St&&(M==null||M.cursor.event.type==kh)&&((P<=1||P>=U-1)&&(P=Xs(P,U)),(I<=1||I>=Pt-1)&&(I=Xs(I,Pt))),pt?(Vd=P,Gd=I,[mr,gr]=dt.move(n,P,I)):(Oe=P,He=I)}let gh={width:0,height:0,left:0,top:0};function xh(){ma(gh,!1)}let $d,Zd,Jd,Kd;function jd(x,M,P,I,B,Y,at){gs=!0,_n=vn=An._x=An._y=!1,mh(x,M,P,I,B,Y,at,!0,!1),x!=null&&(_e(zh,Xh,Qd,!1),po(Wf,n,mr,gr,U,Pt,null));let{left:pt,top:St,width:Nt,height:Ft}=Be;$d=pt,Zd=St,Jd=Nt,Kd=Ft}function Qd(x,M,P,I,B,Y,at){gs=An._x=An._y=!1,mh(x,M,P,I,B,Y,at,!1,!0);let{left:pt,top:St,width:Nt,height:Ft}=Be,Ot=Nt>0||Ft>0,ne=$d!=pt||Zd!=St||Jd!=Nt||Kd!=Ft;if(Ot&&ne&&ma(Be),An.setScale&&Ot&&ne){let Me=pt,ye=Nt,fe=St,$t=Ft;if(L.ori==1&&(Me=St,ye=Ft,fe=pt,$t=Nt),_n&&xs(A,Li(Me,A),Li(Me+ye,A)),vn)for(let Xt in w){let ke=w[Xt];Xt!=A&&ke.from==null&&ke.min!=De&&xs(Xt,Li(fe+$t,Xt),Li(fe,Xt))}xh()}else dt.lock&&(dt._lock=!dt._lock,ks(M,!0,x!=null));x!=null&&(un(zh,Xh),po(zh,n,Oe,He,U,Pt,null))}function V0(x,M,P,I,B,Y,at){if(dt._lock)return;Jt(x);let pt=gs;if(gs){let St=!0,Nt=!0,Ft=10,Ot,ne;L.ori==0?(Ot=_n,ne=vn):(Ot=vn,ne=_n),Ot&&ne&&(St=Oe<=Ft||Oe>=U-Ft,Nt=He<=Ft||He>=Pt-Ft),Ot&&St&&(Oe=Oe<mr?0:U),ne&&Nt&&(He=He<gr?0:Pt),ks(null,!0,!0),gs=!1}Oe=-10,He=-10,it.fill(null),ks(null,!0,!0),pt&&(gs=pt)}function tf(x,M,P,I,B,Y,at){dt._lock||(Jt(x),co(),xh(),x!=null&&po(Yf,n,Oe,He,U,Pt,null))}function ef(){R.forEach(gv),F(n.width,n.height,!0)}$s(Xa,br,ef);let vr={};vr.mousedown=jd,vr.mousemove=Yd,vr.mouseup=Qd,vr.dblclick=tf,vr.setSeries=(x,M,P,I)=>{let B=ln.match[2];P=B(n,M,P),P!=-1&&Ii(P,I,!0,!1)},gt&&(_e(Wf,g,jd),_e(kh,g,Yd),_e(Xf,g,x=>{Jt(x),fo(!1)}),_e(qf,g,V0),_e(Yf,g,tf),Qh.add(n),n.syncRect=fo);let ga=n.hooks=i.hooks||{};function yn(x,M,P){Nn?Ce.push([x,M,P]):x in ga&&ga[x].forEach(I=>{I.call(null,n,M,P)})}(i.plugins||[]).forEach(x=>{for(let M in x.hooks)ga[M]=(ga[M]||[]).concat(x.hooks[M])});let nf=(x,M,P)=>P,ln=cn({key:null,setSeries:!1,filters:{pub:sp,sub:sp},scales:[A,y[1]?y[1].scale:null],match:[rp,rp,nf],values:[null,null]},dt.sync);ln.match.length==2&&ln.match.push(nf),dt.sync=ln;let sf=ln.key,_h=em(sf);function po(x,M,P,I,B,Y,at){ln.filters.pub(x,M,P,I,B,Y,at)&&_h.pub(x,M,P,I,B,Y,at)}_h.sub(n);function G0(x,M,P,I,B,Y,at){ln.filters.sub(x,M,P,I,B,Y,at)&&vr[x](null,M,P,I,B,Y,at)}n.pub=G0;function H0(){_h.unsub(n),Qh.delete(n),xn.clear(),$h(Xa,br,ef),c.remove(),Ct?.remove(),yn("destroy")}n.destroy=H0;function vh(){yn("init",i,t),lo(t||i.data,!1),H[A]?uh(A,H[A]):co(),nt=Be.show&&(Be.width>0||Be.height>0),tt=mt=!0,F(i.width,i.height)}return y.forEach(cr),R.forEach(qi),e?e instanceof HTMLElement?(e.appendChild(c),vh()):e(n,vh):vh(),n}Mn.assign=cn;Mn.fmtNum=ou;Mn.rangeNum=qa;Mn.rangeLog=Za;Mn.rangeAsinh=su;Mn.orient=Js;Mn.pxRatio=be;Mn.join=a_;Mn.fmtDate=lu,Mn.tzDate=__;Mn.sync=em;{Mn.addGap=tv,Mn.clipGaps=ja;let i=Mn.paths={points:am};i.linear=cm,i.stepped=iv,i.bars=sv,i.spline=ov}var fm=[0,3,2,4,1,5],xv={optimum:[0,.55,.38],tammes:[.62,.28,.62],simplex:[.78,.45,0]},pm=(i,t,e)=>{let n=t.dark?[1,1,1]:[0,0,0],s=i;for(let r=.1;Th(s,t.background)<e&&r<.95;r+=.1)s=Tn(i,n,r);return s};function mu({s:i,i:t},e,n){let s=e>1?i:t;return pm(xo(fm[s%fm.length],n.background),n,3)}function mm(i){let t=Object.entries(xv).map(([e,n])=>[e,pm(n,i,4.6)]);return{...Object.fromEntries(t),neutral:i.muted}}function gm(i,t){let e=`${11*t}px ${i.font}`,n={stroke:Le(i.muted),grid:{stroke:Le(i.faint),width:1},ticks:{show:!1},font:e,gap:4*t};return{x:{...n,size:24*t,space:50*t,labelSize:14*t,labelGap:-2*t,labelFont:e},y:{...n,size:46*t,space:30*t},right:{...n,size:40*t,space:30*t,scale:"right",side:1,grid:{show:!1}}}}var xm=(i,t=!1)=>[8*i,t?0:10*i,0,0];function _v(i,t,e,n=1){let s=i.map(()=>null),r=i.map((l,c)=>c).sort((l,c)=>i[l]-i[c]),o=r.shift(),a=r.pop();for(let l of[o,a,...r].filter(c=>c!==void 0)){let c=i[l],h=[c-5*n,c+12*n];l===a&&h.reverse();let d=(g,S,p)=>g-9*n>t&&g<e&&s.every(m=>!m||m.side!==S||Math.abs(m.y-g)>12*n)&&(!p||i.every(m=>m===c||m>g+2*n||m<g-11*n)),f=[!0,!1].flatMap(g=>["right","left"].flatMap(S=>h.map(p=>({y:p,side:S,gaps:g})))).find(g=>d(g.y,g.side,g.gaps));f&&(s[l]={y:f.y,side:f.side})}return s}function _m(i,t,e,n){let{ctx:s}=i,{left:r,width:o,top:a,height:l}=i.bbox,c=t.map(u=>({line:u,y:i.valToPos(u.value,"y",!0)})).filter(({y:u})=>u>=a-1&&u<=a+l+1),h=u=>Le(mm(e)[u.style]??e.muted);s.save(),s.font=`600 ${10.5*n}px ${e.font}`,s.lineWidth=1.4*n,s.setLineDash([6*n,4*n]);for(let{line:u,y:f}of c)s.strokeStyle=h(u),s.beginPath(),s.moveTo(r,f),s.lineTo(r+o,f),s.stroke();s.lineWidth=3*n,s.setLineDash([]);let d=_v(c.map(({y:u})=>u),a,a+l,n);c.forEach(({line:u},f)=>{if(!d[f])return;let{y:g,side:S}=d[f],p=S==="right"?r+o-4*n:r+4*n;s.textAlign=S,s.strokeStyle=Le(e.background,.9),s.strokeText(u.label,p,g),s.fillStyle=h(u),s.fillText(u.label,p,g)}),s.restore()}var To=i=>(parseFloat(getComputedStyle(i).fontSize)||15)/15;var Eo=i=>typeof i=="number"&&Number.isFinite(i);function vv(i,t){let[e,n]=[Math.floor(Math.log10(i)),Math.floor(Math.log10(t))],s=Math.max(1,Math.ceil((n-e)/6)),r=n-e>2?[1]:[1,2,5],o=[];for(let a=Math.ceil(e/s)*s;a<=n;a+=s)for(let l of r)o.push(+`${l}e${a}`);return o.filter(a=>a>=i&&a<=t)}function yv(i,t,e,n){let s=[i,t,...e.map(l=>l.value)].filter(l=>Eo(l)&&(!n||l>0));if(!s.length)return n?[.1,1]:[0,1];let[r,o]=[Math.min(...s),Math.max(...s)];if(n)return[r/1.3,o*1.3];let a=(o-r||Math.abs(o)||1)*.08;return[r-a,o+a*(e.some(l=>l.value===o)?2:1)]}var gu=i=>i===0?"0":Math.abs(i)>=1e4||Math.abs(i)<.001?i.toExponential(0):String(+i.toPrecision(4)),nl=class{constructor(t,e,n){this.spec=t,this.head=e,this.key=t.series[0],this.log=!!t.log,this.keys=t.series.map(s=>e.metrics.findIndex(r=>r.key===s)).filter(s=>s>=0),this.traces=e.spheres.flatMap((s,r)=>this.keys.map((o,a)=>({s:r,m:o,i:a}))),this.legend=rt("div.legend"),this.logButton=rt("button.log",{type:"button",title:ct.logHelp,"aria-label":`${ct.logY}: ${t.title}`,"aria-pressed":String(this.log),onclick:()=>this.#c()},ct.logY),this.box=rt("div.plot",{role:"img","aria-label":t.title}),this.playhead=rt("div.playhead",{"aria-hidden":"true"}),this.node=rt("figure.chart",{title:t.help||""},rt("figcaption",{},rt("h3",{},t.title,t.unit?rt("small",{},` ${t.unit==="deg"?"°":t.unit}`):""),this.logButton),this.legend,this.box),this.data=[[],...this.traces.map(()=>[])],this.on=n}setTheme(t){this.theme=t,this.#n(),this.#e()}#t({s:t,m:e}){let{spheres:n,metrics:s}=this.head;return n.length===1?s[e].label:this.keys.length===1?n[t].title:`${n[t].title}: ${s[e].label}`}#n(){this.values=this.traces.map(()=>rt("b"));let t=this.traces.map((e,n)=>{let s=Le(mu(e,this.head.spheres.length,this.theme)),r=this.head.spheres.length>1&&e.i%2?"dashed":"solid";return rt("span.key",{},rt("i",{style:`border-top:3px ${r} ${s}`}),this.#t(e),this.values[n])});this.legend.replaceChildren(...t)}#e(){this.plot?.destroy();let{theme:t}=this;this.scale=To(this.box);let e=gm(t,this.scale);this.plot=new Mn({width:Math.max(160,this.box.clientWidth||300),height:this.box.clientHeight,legend:{show:!1},padding:xm(this.scale),cursor:{y:!1,drag:{x:!1,y:!1},points:{size:7}},scales:{x:{time:!1},y:{distr:this.log?3:1,range:(n,s,r)=>yv(s,r,this.spec.lines,this.log)}},axes:[{...e.x,label:ct.step,values:(n,s)=>s.map(r=>Number.isInteger(r)?r.toLocaleString("en"):"")},{...e.y,values:(n,s)=>s.map(r=>r===null?"":gu(r)),...this.log?{splits:(n,s,r,o)=>vv(r,o),filter:(n,s)=>s}:{}}],series:[{},...this.traces.map(n=>({stroke:Le(mu(n,this.head.spheres.length,t)),width:2*this.scale,dash:this.head.spheres.length>1&&n.i%2?[5,4]:void 0,points:{show:!1},spanGaps:!1}))],hooks:{draw:[n=>this.#i(n),()=>this.#s()],setCursor:[n=>this.#r(n.cursor.idx)]}},this.data,this.box),this.plot.over.append(this.playhead),this.plot.over.addEventListener("click",()=>{Eo(this.plot.cursor.idx)&&this.on.seek(this.plot.cursor.idx)}),this.#s()}#i(t){_m(t,this.spec.lines.filter(e=>Eo(e.value)&&(!this.log||e.value>0)),this.theme,Mn.pxRatio*this.scale)}setData(t,e){let n=Math.min(t.length,e+1),s=this.head.metrics.length,r=new Array(n),o=this.traces.map(()=>new Array(n));for(let a=0;a<n;a+=1)r[a]=t[a].step,this.traces.forEach(({s:l,m:c},h)=>{let d=t[a].metrics[l*s+c];o[h][a]=Number.isFinite(d)&&(!this.log||d>0)?d:null});this.data=[r,...o],this.frames=t,this.plot?.setData(this.data),this.hovering||this.#o(this.index)}setFrame(t){this.index=t,this.#s(),this.hovering||this.#o(t)}#s(){let t=this.frames?.[this.index]?.step;if(!this.plot||t===void 0)return;let e=Math.min(this.plot.valToPos(t,"x"),this.plot.over.clientWidth);this.playhead.style.transform=`translateX(${Number.isFinite(e)?e:0}px)`}#r(t){this.hovering=Eo(t),this.#o(this.hovering?t:this.index)}#o(t){let e=this.frames?.[t];if(!e)return;let n=this.head.metrics.length;this.traces.forEach(({s,m:r},o)=>{let a=e.metrics[s*n+r];en(this.values[o],Number.isFinite(a)?gu(+a.toPrecision(4)):"–")}),this.hovering||this.#l(e.step)}#l(t){let e=this.traces.map((s,r)=>`${this.#t(s)} ${this.values[r].textContent}`),n=this.spec.lines.filter(s=>Eo(s.value)).map(s=>`${s.label} ${gu(+s.value.toPrecision(4))}`);this.box.setAttribute("aria-label",ct.chartSummary(this.spec.title,t,[...e,...n]))}resize(){let{clientWidth:t,clientHeight:e}=this.box;if(!this.plot||!t)return;let n=Math.max(Math.abs(t-this.plot.width),Math.abs(e-this.plot.height));To(this.box)!==this.scale?this.#e():n>1&&(this.plot.setSize({width:t,height:e}),this.#s())}setLog(t){t!==this.log&&(this.log=t,this.logButton.setAttribute("aria-pressed",String(t)),this.plot&&(this.#e(),this.frames&&this.setData(this.frames,this.data[0].length-1)))}#c(){this.setLog(!this.log),this.on.log(this.key,this.log)}destroy(){this.plot?.destroy()}};var Sv=[0,.37,.72],Mv=[.86,.38,0],bv=10,Wn=9;function wv(i,t){return Tn(t,i<0?Sv:Mv,Math.min(1,Math.abs(i))**.8*.95)}var il=class{constructor(){this.canvas=rt("canvas",{role:"img",tabindex:"-1"}),this.read=rt("output.matrix-read"),this.select=rt("select.matrix-sphere",{"aria-label":ct.matrixSphere}),this.select.addEventListener("change",()=>this.draw()),this.node=rt("section.matrix",{title:ct.matrixHelp},rt("header",{},rt("h3",{},ct.matrix),this.select),this.canvas,this.read),this.canvas.addEventListener("pointermove",t=>this.#i(t)),this.canvas.addEventListener("pointerleave",()=>{this.at=null,this.draw()}),this.observer=new ResizeObserver(()=>this.draw()),this.observer.observe(this.canvas)}setProblem(t,e,n,s){Object.assign(this,{spheres:t,offsets:e,names:n,colors:s}),this.select.hidden=t.length<2,this.select.replaceChildren(...t.map((r,o)=>rt("option",{value:String(o)},r.title))),this.at=null}setTheme(t){this.theme=t}setColors(t){this.colors=t}get sphere(){return Number(this.select.value)||0}cosine(t,e){let{k:n}=this.spheres[this.sphere];return t===e?1:this.frame.gram[this.offsets[this.sphere].gram+_o(t,e,n)]/32767}update(t){this.frame=t,this.draw()}draw(){let t=this.canvas.clientWidth;if(!this.frame||!this.theme||!t)return;let e=Math.min(2,window.devicePixelRatio||1),n=Math.round(t*e);this.canvas.width!==n&&(this.canvas.width=n,this.canvas.height=n);let{k:s}=this.spheres[this.sphere],r=this.canvas.getContext("2d");r.setTransform(e,0,0,e,0,0),r.clearRect(0,0,t,t);let o=(t-Wn)/s,a=o<bv,l=a?0:1,c=o>=25;r.font=`${Math.min(12*To(this.canvas),o*.38)}px ${this.theme.font}`,r.textAlign="center",r.textBaseline="middle",a&&this.#n(r,s,t-Wn);for(let h=0;h<s;h+=1){r.fillStyle=Le(this.colors[h]),r.fillRect(0,Wn+h*o,Wn-3,o-l),r.fillRect(Wn+h*o,0,o-l,Wn-3);for(let d=0;!a&&d<s;d+=1){let u=this.#t(h,d),[f,g]=[Wn+d*o,Wn+h*o];r.fillStyle=Le(u),r.fillRect(f,g,o-l,o-l),c&&h!==d&&(r.fillStyle=Hs(u)>.32?"rgba(10,14,24,.86)":"rgba(255,255,255,.92)",r.fillText(`${Math.round(Ui(this.cosine(h,d)))}`,f+o/2,g+o/2+.5))}}if(this.at){r.strokeStyle=Le(this.theme.text),r.lineWidth=2;let h=a?1.5:0;r.strokeRect(Wn+this.at[1]*o-h,Wn+this.at[0]*o-h,o-l+2*h,o-l+2*h)}this.#e(s)}#t(t,e){return t===e?this.theme.faint:wv(this.cosine(t,e),this.theme.background)}#n(t,e,n){this.sheet??=rt("canvas"),this.sheet.width=e,this.sheet.height=e;let s=new ImageData(e,e);for(let r=0;r<e*e;r+=1){let o=this.#t(Math.floor(r/e),r%e);for(let a=0;a<3;a+=1)s.data[4*r+a]=Math.round(255*o[a]);s.data[4*r+3]=255}this.sheet.getContext("2d").putImageData(s,0,0),t.imageSmoothingEnabled=!1,t.drawImage(this.sheet,Wn,Wn,n,n)}#e(t){let[e,n,s]=[0,0,-2];for(let l=0;l<t;l+=1)for(let c=l+1;c<t;c+=1){let h=this.cosine(l,c);h>s&&([e,n,s]=[l,c,h])}let[r,o]=this.at??[e,n],a=t<2?"":`${ct.matrixCell(this.names[r],this.names[o])}: ${Ui(this.cosine(r,o)).toFixed(2)}° · ${ct.cos} ${this.cosine(r,o).toFixed(3)}`;en(this.read,a),this.canvas.setAttribute("aria-label",`${ct.matrix}. ${a}`)}#i(t){let e=this.canvas.getBoundingClientRect(),{k:n}=this.spheres[this.sphere],s=(e.width-Wn)/n,r=[t.clientY-e.top,t.clientX-e.left].map(o=>Math.floor((o-Wn)/s));this.at=r.every(o=>o>=0&&o<n)?r:null,this.draw()}};var Av=(i,t)=>(i<0?"−":"")+Math.abs(i).toFixed(t),Ir=i=>typeof i=="number"&&Number.isFinite(i),Tv=i=>i==="deg"||i==="°"?"°":i?` ${i}`:"";function Ev(i,t){let e=i.digits??2,n=Tv(i.unit),r=Ir(i.value)||(i.accent??"run")!=="run"?i.value:t,o=Ir(t)?t:i.value;return{value:Ir(r)?Av(r,e):"–",unit:Ir(r)?n:"",gap:Ir(i.minus)&&Ir(o)?ct.gap(Math.abs(o-i.minus).toFixed(e)+n,o<i.minus):""}}var sl=class{constructor(){this.node=rt("div.tiles",{role:"group","aria-label":ct.numbers}),this.key=""}setHead(t){let e=JSON.stringify([t.tiles,t.spheres.map(r=>r.title)]);if(e===this.key)return;this.key=e,this.metricIndex=Object.fromEntries(t.metrics.map((r,o)=>[r.key,o])),this.width=t.metrics.length;let n=t.spheres.length>1;this.titles=n?t.spheres.map(r=>r.title):[];let s=null;this.boxes=[],this.node.replaceChildren();for(let r of t.tiles){n&&s!==r.sphere&&(s=r.sphere,this.node.append(rt("div.tile-group",{},t.spheres[s]?.title??"")));let o=rt("b"),a=rt("small"),l=rt("span.gap",{title:ct.gapHelp});this.node.append(rt(`div.tile.${r.accent||"run"}`,{title:r.help||""},rt("span.tile-label",{},r.label),rt("span.tile-value",{},o,a),l)),this.boxes.push({tile:r,value:o,unit:a,gap:l})}}update(t){for(let{tile:e,value:n,unit:s,gap:r}of this.boxes??[]){let o=e.metric==null?-1:this.metricIndex[e.metric]??-1,a=o<0?null:t.metrics[(e.sphere??0)*this.width+o],l=Ev(e,a);en(n,l.value),en(s,l.unit),en(r,l.gap)}}sentences(){let t=this.boxes??[],e=({tile:n,value:s,unit:r})=>`${n.label} ${s.textContent}${r.textContent}`;return this.titles?.length?this.titles.map((n,s)=>{let r=t.filter(({tile:o})=>(o.sphere??0)===s).slice(0,3);return r.length?`${n}: ${r.map(e).join(", ")}`:""}).filter(Boolean):t.slice(0,6).map(e)}};var Cv=320,rl=class{constructor(t){this.on=t,this.tiles=new sl,this.matrix=new il,this.side=rt("div.side",{},this.tiles.node,this.matrix.node),this.below=rt("div.below",{role:"group","aria-label":ct.charts}),this.charts=[],this.logs={},this.inView=new IntersectionObserver(e=>{for(let{target:n,isIntersecting:s}of e){let r=this.charts.find(o=>o.node===n);r&&(r.inView=s)}t.wake()},{rootMargin:"80px"}),this.key=""}setTheme(t){this.theme=t,this.matrix.setTheme(t),this.matrix.draw();for(let e of this.charts)e.setTheme(t)}setColors(t){this.matrix.setColors(t),this.matrix.draw()}setProblem(t,e,n,s){this.matrix.setProblem(t.spheres,e,n,s),this.key="",this.setHead(t)}setHead(t){this.tiles.setHead(t),this.tiles.node.hidden=!t.tiles.length,this.matrix.node.hidden=t.matrix===!1||t.spheres.every(n=>n.k<2),this.side.hidden=this.tiles.node.hidden&&this.matrix.node.hidden,this.below.hidden=!t.charts.length;let e=JSON.stringify([t.charts,t.metrics,t.spheres.map(n=>n.title)]);if(e!==this.key){this.key=e,this.inView.disconnect();for(let n of this.charts)n.destroy();this.stale=new Set,this.charts=t.charts.map(n=>new nl(n,t,this.on));for(let n of this.charts)n.setLog(this.logs[n.key]??n.log);this.below.replaceChildren(...this.charts.map(n=>n.node)),this.below.dataset.count=String(this.charts.length);for(let n of this.charts)this.inView.observe(n.node),n.setTheme(this.theme);this.dirty()}}setLogs(t){this.logs=t;for(let e of this.charts)e.setLog(t[e.key]??!!e.spec.log);this.dirty()}dirty(){this.stale??=new Set;for(let t of this.charts)this.stale.add(t)}setFrame(t,e,n){this.frames=t;let s=n!==this.upto||t.length<this.upto;this.upto=n,this.tiles.update(t[e]),this.matrix.update(t[e]),s&&this.dirty();for(let r of this.charts)r.setFrame(e)}due(t){if(!this.frames)return!1;let e=[...this.stale??[]].filter(n=>n.inView);return e.length?(t-(this.drawn??-1/0)>=Cv/e.length&&(this.stale.delete(e[0]),e[0].setData(this.frames,this.upto),this.drawn=t),!0):!1}resize(){for(let t of this.charts)t.resize()}sentences(){return this.tiles.sentences()}destroy(){this.inView.disconnect(),this.matrix.observer.disconnect();for(let t of this.charts)t.destroy()}};var ts=Math.PI/180;function Rv(){let i=[];for(let t=0;t<180;t+=30)i.push(e=>[Math.cos(e)*Math.cos(t*ts),Math.cos(e)*Math.sin(t*ts),Math.sin(e)]);for(let t=-60;t<=60;t+=30)i.push(e=>[Math.cos(t*ts)*Math.cos(e),Math.cos(t*ts)*Math.sin(e),Math.sin(t*ts)]);return i.map(t=>Float32Array.from({length:219},(e,n)=>t((n-n%3)/3*5*ts)[n%3]))}var Pv=Rv();function Iv(i,t,e,n,s){if(i.beginPath(),t===0)i.arc(e,n,s,0,7);else if(t===1)i.rect(e-.8*s,n-.8*s,1.6*s,1.6*s);else if(t===4)i.rect(e-s,n-.35*s,2*s,.7*s),i.rect(e-.35*s,n-s,.7*s,2*s);else{let[r,o]={2:[3,-90],3:[4,0],5:[6,0]}[t];for(let a=0;a<r;a+=1){let l=(o+360*a/r)*ts;i.lineTo(e+1.1*s*Math.cos(l),n+1.1*s*Math.sin(l))}i.closePath()}i.fill()}var vm=i=>({edges:ys(i),loose:new Set(Ss(i))}),Co=class{constructor(t){this.kind="2d",this.ctx=t.getContext("2d"),this.canvas=t,this.frames=[]}setTheme(t){this.theme=t}setProblem(t,e,n){this.spheres=t,this.structures=t.map(vm),this.setColors(e,n)}setColors(t,e){this.colors=t,this.labels=e}setStructure(t,e){this.structures[t]=vm(e)}setFrame(t,e){this.frames[t]=e}resize(t,e,n){this.ratio=n,this.canvas.width=Math.round(t*this.ratio),this.canvas.height=Math.round(e*this.ratio)}draw(t,e,n){let{ctx:s}=this;s.setTransform(1,0,0,1,0,0),s.clearRect(0,0,this.canvas.width,this.canvas.height),t.forEach((r,o)=>{this.frames[o]&&(s.setTransform(this.ratio,0,0,this.ratio,r.x*this.ratio,r.y*this.ratio),this.#t(o,r,e[o],n))})}#t(t,e,n,s){let{ctx:r,theme:o}=this,a=this.spheres[t],l=a.mode==="circle",{distance:c}=l?Vs:n,h=mo(l?Gs:Fi(n),c,e.w,e.h),{prototypes:d,features:u,ghosts:f}=this.frames[t],[g,S,,p]=h([0,0,0],0),m=l?p:p/Math.sqrt(1-1/c**2),y=r.createRadialGradient(g-m*.3,S-m*.4,0,g,S,m);y.addColorStop(0,Le(o.bodyHi)),y.addColorStop(1,Le(o.bodyLo)),r.fillStyle=y,r.strokeStyle=Le(o.line,.6),r.lineWidth=1,r.beginPath(),r.arc(g,S,m,0,7),r.fill(),r.stroke(),l||this.#s(h);let R=s.contacts?this.#n(t,h):[];this.#e(R,a.mode,!1,s.active);let w=[];for(let A=0;A<a.k;A+=1)w.push([h(d,A),"arrow",A]);for(let A=0;s.features&&A<a.n;A+=1)w.push([h(u,A),"point",A]);for(let A=0;s.ghosts&&f&&A<a.k;A+=1)w.push([h(f,A),"ghost",A]);w.sort((A,_)=>A[0][2]-_[0][2]);let E=Math.max(.01,Math.min(.03,.5/Math.sqrt(a.n+60)));for(let[[A,_,T,k],N,L]of w){let G=l?0:Math.max(0,Math.min(1,(.35-T)/1.35));if(N==="point"){let V=this.labels?.[t]?.[L]??0;r.fillStyle=Le(Ch(this.colors[V],o,G)),Iv(r,va(V),A,_,Math.max(1.6,E*k))}else if(N==="ghost")r.strokeStyle=Le(o.text,.7-.5*G),r.lineWidth=1.5,r.setLineDash([3,3]),r.beginPath(),r.arc(A,_,.07*k,0,7),r.stroke(),r.setLineDash([]);else{let V=this.structures[t].loose.has(L);this.#r(g,S,A,_,k,Le(Ch(this.colors[L],o,G)),V),V&&this.#i(A,_,.075*k,Le(o.text,.85-.5*G))}}this.#e(R,a.mode,!0,s.active)}#n(t,e){let{edges:n}=this.structures[t],s=ka(n),{mode:r}=this.spheres[t];return n.map(o=>{let a=zf(this.frames[t].prototypes,o,r,s);return{pair:o,points:Array.from({length:s+1},(l,c)=>e(a,c))}})}#e(t,e,n,s){let{ctx:r,theme:o}=this;r.lineWidth=e==="circle"?3.2:2.2;for(let{pair:a,points:l}of t){let c=s&&!a.includes(s.cls)?.35:1;for(let h=1;h<l.length;h+=1){let[[d,u,f],[g,S,p]]=[l[h-1],l[h]],m=e==="circle"||f+p>0;m===n&&(r.strokeStyle=Le(o.text,(m?.85:.3)*c),r.beginPath(),r.moveTo(d,u),r.lineTo(g,S),r.stroke())}}}#i(t,e,n,s){let{ctx:r}=this;r.fillStyle=s;for(let o=0;o<12;o+=1)r.beginPath(),r.arc(t+n*Math.cos(o*30*ts),e+n*Math.sin(o*30*ts),.11*n,0,7),r.fill()}#s(t){let{ctx:e,theme:n}=this;for(let s of Pv)for(let r=0;r<72;r+=1){let[o,a,l]=t(s,r),[c,h]=t(s,r+1);e.strokeStyle=Le(n.line,l>0?.3:.12),e.beginPath(),e.moveTo(o,a),e.lineTo(c,h),e.stroke()}}#r(t,e,n,s,r,o,a){let{ctx:l}=this,c=Math.hypot(n-t,s-e)||1,[h,d]=[(n-t)/c,(s-e)/c],u=Math.min(.15*r,.7*c),[f,g]=[n-h*u,s-d*u];l.strokeStyle=o,l.fillStyle=o,l.lineWidth=Math.max(2,.035*r),l.beginPath(),l.moveTo(t,e),l.lineTo(f,g),a&&l.setLineDash([.05*r,.05*r]),l.stroke(),l.setLineDash([]),l.beginPath(),l.moveTo(n,s),l.lineTo(f-d*u*.42,g+h*u*.42),l.lineTo(f+d*u*.42,g-h*u*.42),l.fill()}destroy(){}};function ym(i,t,e){let n=new Map,s=0,r=0,o=0,a=[0,0],l=!1,c=!1,h=E=>{let A=i.getBoundingClientRect();return[E.clientX-A.left,E.clientY-A.top]},d=()=>{let[E,A]=[...n.values()];return Math.hypot(E[0]-A[0],E[1]-A[1])},u=E=>{if(E.button>0||E.target.closest("button, select"))return;let A=h(E);n.set(E.pointerId,A),i.setPointerCapture(E.pointerId),i.focus({preventScroll:!0}),n.size===1?(s=t(...A),r=0,a=A,c=e.grab(s,...A),l=E.pointerType!=="touch",e.start()):n.size===2&&(c&&e.drop(!1),c=!1,o=d(),l=!0)},f=E=>{let A=h(E),_=n.get(E.pointerId);if(!_){E.pointerType!=="touch"&&e.hover(...A);return}n.set(E.pointerId,A);let[T,k]=[A[0]-_[0],A[1]-_[1]];if(r+=Math.hypot(T,k),c)e.carry(...A);else if(n.size===1)r>2&&e.hover(null),l||=Math.abs(A[0]-a[0])>8,l&&e.rotate(s,T*.0062,k*.0062);else if(n.size===2){let N=d();o>0&&N>0&&e.zoom(s,o/N),o=N}},g=E=>{n.delete(E.pointerId)&&(c&&e.drop(E.type==="pointerup"&&r>=6),c=!1,n.size||e.end(),E.type==="pointerup"&&r<6&&e.hover(...h(E)))},S=E=>{if(!(i.getRootNode().activeElement===i)&&!E.ctrlKey){e.hint();return}E.preventDefault(),e.zoom(t(...h(E)),Math.exp(Math.max(-60,Math.min(60,E.deltaY))*.0022))},p={ArrowLeft:()=>e.rotate(s,-.12,0),ArrowRight:()=>e.rotate(s,.12,0),ArrowUp:()=>e.rotate(s,0,-.12),ArrowDown:()=>e.rotate(s,0,.12),"+":()=>e.zoom(s,.9),"=":()=>e.zoom(s,.9),"-":()=>e.zoom(s,1.11),0:()=>e.reset(s)},m={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},y=E=>{if(!(E.ctrlKey||E.metaKey||E.altKey||E.target!==i||!p[E.key])){if(E.shiftKey&&m[E.key]&&e.nudge(s,...m[E.key])){E.preventDefault(),E.stopPropagation();return}E.preventDefault(),E.stopPropagation(),p[E.key]()}},R=E=>{E.target.closest("button, select")||e.reset(t(...h(E)))},w=E=>E.pointerType!=="touch"&&e.hover(null);i.addEventListener("pointerdown",u),i.addEventListener("pointermove",f),i.addEventListener("pointerup",g),i.addEventListener("pointercancel",g),i.addEventListener("pointerleave",w),i.addEventListener("wheel",S,{passive:!1}),i.addEventListener("keydown",y),i.addEventListener("dblclick",R)}var Wm=0,Xu=1,Xm=2;var jo=1,qm=2,Qr=3,Us=0,Gn=1,Hn=2,ir=0,to=1,qu=2,Yu=3,$u=4,Ym=5;var sr=100,$m=101,Zm=102,Jm=103,Km=104,jm=200,Qm=201,tg=202,eg=203,Zu=204,Ju=205,ng=206,ig=207,sg=208,rg=209,og=210,ag=211,lg=212,cg=213,hg=214,Pl=0,Il=1,Ll=2,qr=3,Dl=4,Nl=5,Fl=6,Ul=7,Ku=0,ug=1,dg=2,Hi=0,ju=1,Qu=2,td=3,ed=4,nd=5,id=6,sd=7;var rd=300,rr=301,eo=302,lc=303,cc=304,Ol=1e3,ki=1001,Bl=1002,wn=1003,fg=1004;var Qo=1005;var zn=1006,hc=1007;var us=1008;var oi=1009,od=1010,ad=1011,no=1012,uc=1013,Ti=1014,ai=1015,Ei=1016,dc=1017,fc=1018,or=1020,ld=35902,cd=35899,hd=1021,ud=1022,li=1023,ls=1026,ds=1027,dd=1028,pc=1029,Os=1030,mc=1031;var gc=1033,ta=33776,ea=33777,na=33778,ia=33779,xc=35840,_c=35841,vc=35842,yc=35843,Sc=36196,Mc=37492,bc=37496,wc=37488,Ac=37489,sa=37490,Tc=37491,Ec=37808,Cc=37809,Rc=37810,Pc=37811,Ic=37812,Lc=37813,Dc=37814,Nc=37815,Fc=37816,Uc=37817,Oc=37818,Bc=37819,kc=37820,zc=37821,Vc=36492,Gc=36494,Hc=36495,Wc=36283,Xc=36284,ra=36285,qc=36286;var No=2300,kl=2301,Cl=2302,Bu=2303,ku=2400,zu=2401,Vu=2402;var pg=3200;var fd=0,mg=1,fs="",ni="srgb",Fo="srgb-linear",Uo="linear",Ae="srgb";var Rl=7680;var gg=519,xg=512,_g=513,vg=514,pd=515,yg=516,Sg=517,md=518,gd=519,Mg=35044,oa=35048;var ar="300 es",pi=2e3,Oo=2001;function Lv(i){for(let t=i.length-1;t>=0;--t)if(i[t]>=65535)return!0;return!1}function Dv(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Bo(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function bg(){let i=Bo("canvas");return i.style.display="block",i}var Sm={},Yr=null;function xd(...i){let t="THREE."+i.shift();Yr?Yr("log",t,...i):console.log(t,...i)}function wg(i){let t=i[0];if(typeof t=="string"&&t.startsWith("TSL:")){let e=i[1];e&&e.isStackTrace?i[0]+=" "+e.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Zt(...i){i=wg(i);let t="THREE."+i.shift();if(Yr)Yr("warn",t,...i);else{let e=i[0];e&&e.isStackTrace?console.warn(e.getError(t)):console.warn(t,...i)}}function Qt(...i){i=wg(i);let t="THREE."+i.shift();if(Yr)Yr("error",t,...i);else{let e=i[0];e&&e.isStackTrace?console.error(e.getError(t)):console.error(t,...i)}}function Do(...i){let t=i.join(" ");t in Sm||(Sm[t]=!0,Zt(...i))}function Ag(i,t,e){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(t,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,e);break;default:n()}}setTimeout(r,e)})}var Tg={[Pl]:Pl,[Ll]:Fl,[Dl]:Dl,[qr]:Nl,[Il]:Il,[Fl]:Ll,[Ul]:Ul,[Nl]:qr},zi=class{addEventListener(t,e){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[t]===void 0&&(n[t]=[]),n[t].indexOf(e)===-1&&n[t].push(e)}hasEventListener(t,e){let n=this._listeners;return n===void 0?!1:n[t]!==void 0&&n[t].indexOf(e)!==-1}removeEventListener(t,e){let n=this._listeners;if(n===void 0)return;let s=n[t];if(s!==void 0){let r=s.indexOf(e);r!==-1&&s.splice(r,1)}}dispatchEvent(t){let e=this._listeners;if(e===void 0)return;let n=e[t.type];if(n!==void 0){t.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,t);t.target=null}}},Rn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var xu=Math.PI/180,zl=180/Math.PI;function aa(){let i=Math.random()*4294967295|0,t=Math.random()*4294967295|0,e=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(Rn[i&255]+Rn[i>>8&255]+Rn[i>>16&255]+Rn[i>>24&255]+"-"+Rn[t&255]+Rn[t>>8&255]+"-"+Rn[t>>16&15|64]+Rn[t>>24&255]+"-"+Rn[e&63|128]+Rn[e>>8&255]+"-"+Rn[e>>16&255]+Rn[e>>24&255]+Rn[n&255]+Rn[n>>8&255]+Rn[n>>16&255]+Rn[n>>24&255]).toLowerCase()}function xe(i,t,e){return Math.max(t,Math.min(e,i))}function Nv(i,t){return(i%t+t)%t}function _u(i,t,e){return(1-e)*i+e*t}function Eg(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function _d(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Fv(i,t){if(t.constructor===Float32Array)return i;let e=_d(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/e,-1)}function Uv(i,t){if(t.constructor===Float32Array)return i;let e=_d(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*e)}var de=class{static{this.prototype.isVector2=!0}constructor(t=0,e=0){this.x=t,this.y=e}get width(){return this.x}set width(t){this.x=t}get height(){return this.y}set height(t){this.y=t}set(t,e){return this.x=t,this.y=e,this}setScalar(t){return this.x=t,this.y=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;default:throw new Error("THREE.Vector2: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y)}copy(t){return this.x=t.x,this.y=t.y,this}add(t){return this.x+=t.x,this.y+=t.y,this}addScalar(t){return this.x+=t,this.y+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this}subScalar(t){return this.x-=t,this.y-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this}multiply(t){return this.x*=t.x,this.y*=t.y,this}multiplyScalar(t){return this.x*=t,this.y*=t,this}divide(t){return this.x/=t.x,this.y/=t.y,this}divideScalar(t){return this.multiplyScalar(1/t)}applyMatrix3(t){let e=this.x,n=this.y,s=t.elements;return this.x=s[0]*e+s[3]*n+s[6],this.y=s[1]*e+s[4]*n+s[7],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this}clamp(t,e){return this.x=xe(this.x,t.x,e.x),this.y=xe(this.y,t.y,e.y),this}clampScalar(t,e){return this.x=xe(this.x,t,e),this.y=xe(this.y,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(xe(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(t){return this.x*t.x+this.y*t.y}cross(t){return this.x*t.y-this.y*t.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(xe(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y;return e*e+n*n}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this}equals(t){return t.x===this.x&&t.y===this.y}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this}rotateAround(t,e){let n=Math.cos(e),s=Math.sin(e),r=this.x-t.x,o=this.y-t.y;return this.x=r*n-o*s+t.x,this.y=r*s+o*n+t.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Vi=class{constructor(t=0,e=0,n=0,s=1){this.isQuaternion=!0,this._x=t,this._y=e,this._z=n,this._w=s}static slerpFlat(t,e,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],g=r[o+2],S=r[o+3];if(d!==S||l!==u||c!==f||h!==g){let p=l*u+c*f+h*g+d*S;p<0&&(u=-u,f=-f,g=-g,S=-S,p=-p);let m=1-a;if(p<.9995){let y=Math.acos(p),R=Math.sin(y);m=Math.sin(m*y)/R,a=Math.sin(a*y)/R,l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+S*a}else{l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+S*a;let y=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=y,c*=y,h*=y,d*=y}}t[e]=l,t[e+1]=c,t[e+2]=h,t[e+3]=d}static multiplyQuaternionsFlat(t,e,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],g=r[o+3];return t[e]=a*g+h*d+l*f-c*u,t[e+1]=l*g+h*u+c*d-a*f,t[e+2]=c*g+h*f+a*u-l*d,t[e+3]=h*g-a*d-l*u-c*f,t}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get w(){return this._w}set w(t){this._w=t,this._onChangeCallback()}set(t,e,n,s){return this._x=t,this._y=e,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(t){return this._x=t.x,this._y=t.y,this._z=t.z,this._w=t.w,this._onChangeCallback(),this}setFromEuler(t,e=!0){let n=t._x,s=t._y,r=t._z,o=t._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"YXZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"ZXY":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"ZYX":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"YZX":this._x=u*h*d+c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d-u*f*g;break;case"XZY":this._x=u*h*d-c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d+u*f*g;break;default:Zt("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return e===!0&&this._onChangeCallback(),this}setFromAxisAngle(t,e){let n=e/2,s=Math.sin(n);return this._x=t.x*s,this._y=t.y*s,this._z=t.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(t){let e=t.elements,n=e[0],s=e[4],r=e[8],o=e[1],a=e[5],l=e[9],c=e[2],h=e[6],d=e[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(t,e){let n=t.dot(e)+1;return n<1e-8?(n=0,Math.abs(t.x)>Math.abs(t.z)?(this._x=-t.y,this._y=t.x,this._z=0,this._w=n):(this._x=0,this._y=-t.z,this._z=t.y,this._w=n)):(this._x=t.y*e.z-t.z*e.y,this._y=t.z*e.x-t.x*e.z,this._z=t.x*e.y-t.y*e.x,this._w=n),this.normalize()}angleTo(t){return 2*Math.acos(Math.abs(xe(this.dot(t),-1,1)))}rotateTowards(t,e){let n=this.angleTo(t);if(n===0)return this;let s=Math.min(1,e/n);return this.slerp(t,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(t){return this._x*t._x+this._y*t._y+this._z*t._z+this._w*t._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let t=this.length();return t===0?(this._x=0,this._y=0,this._z=0,this._w=1):(t=1/t,this._x=this._x*t,this._y=this._y*t,this._z=this._z*t,this._w=this._w*t),this._onChangeCallback(),this}multiply(t){return this.multiplyQuaternions(this,t)}premultiply(t){return this.multiplyQuaternions(t,this)}multiplyQuaternions(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=e._x,l=e._y,c=e._z,h=e._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=this.dot(t);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-e;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,e=Math.sin(e*c)/h,this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this._onChangeCallback()}else this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this.normalize();return this}slerpQuaternions(t,e,n){return this.copy(t).slerp(e,n)}random(){let t=2*Math.PI*Math.random(),e=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(t),s*Math.cos(t),r*Math.sin(e),r*Math.cos(e))}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._w===this._w}fromArray(t,e=0){return this._x=t[e],this._y=t[e+1],this._z=t[e+2],this._w=t[e+3],this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._w,t}fromBufferAttribute(t,e){return this._x=t.getX(e),this._y=t.getY(e),this._z=t.getZ(e),this._w=t.getW(e),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},K=class{static{this.prototype.isVector3=!0}constructor(t=0,e=0,n=0){this.x=t,this.y=e,this.z=n}set(t,e,n){return n===void 0&&(n=this.z),this.x=t,this.y=e,this.z=n,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;default:throw new Error("THREE.Vector3: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this}multiplyVectors(t,e){return this.x=t.x*e.x,this.y=t.y*e.y,this.z=t.z*e.z,this}applyEuler(t){return this.applyQuaternion(Mm.setFromEuler(t))}applyAxisAngle(t,e){return this.applyQuaternion(Mm.setFromAxisAngle(t,e))}applyMatrix3(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[3]*n+r[6]*s,this.y=r[1]*e+r[4]*n+r[7]*s,this.z=r[2]*e+r[5]*n+r[8]*s,this}applyNormalMatrix(t){return this.applyMatrix3(t).normalize()}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=t.elements,o=1/(r[3]*e+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*e+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*e+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*e+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(t){let e=this.x,n=this.y,s=this.z,r=t.x,o=t.y,a=t.z,l=t.w,c=2*(o*s-a*n),h=2*(a*e-r*s),d=2*(r*n-o*e);return this.x=e+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(t){return this.applyMatrix4(t.matrixWorldInverse).applyMatrix4(t.projectionMatrix)}unproject(t){return this.applyMatrix4(t.projectionMatrixInverse).applyMatrix4(t.matrixWorld)}transformDirection(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[4]*n+r[8]*s,this.y=r[1]*e+r[5]*n+r[9]*s,this.z=r[2]*e+r[6]*n+r[10]*s,this.normalize()}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this}divideScalar(t){return this.multiplyScalar(1/t)}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this}clamp(t,e){return this.x=xe(this.x,t.x,e.x),this.y=xe(this.y,t.y,e.y),this.z=xe(this.z,t.z,e.z),this}clampScalar(t,e){return this.x=xe(this.x,t,e),this.y=xe(this.y,t,e),this.z=xe(this.z,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(xe(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this}cross(t){return this.crossVectors(this,t)}crossVectors(t,e){let n=t.x,s=t.y,r=t.z,o=e.x,a=e.y,l=e.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(t){let e=t.lengthSq();if(e===0)return this.set(0,0,0);let n=t.dot(this)/e;return this.copy(t).multiplyScalar(n)}projectOnPlane(t){return vu.copy(this).projectOnVector(t),this.sub(vu)}reflect(t){return this.sub(vu.copy(t).multiplyScalar(2*this.dot(t)))}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(xe(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y,s=this.z-t.z;return e*e+n*n+s*s}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)+Math.abs(this.z-t.z)}setFromSpherical(t){return this.setFromSphericalCoords(t.radius,t.phi,t.theta)}setFromSphericalCoords(t,e,n){let s=Math.sin(e)*t;return this.x=s*Math.sin(n),this.y=Math.cos(e)*t,this.z=s*Math.cos(n),this}setFromCylindrical(t){return this.setFromCylindricalCoords(t.radius,t.theta,t.y)}setFromCylindricalCoords(t,e,n){return this.x=t*Math.sin(e),this.y=n,this.z=t*Math.cos(e),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this}setFromMatrixScale(t){let e=this.setFromMatrixColumn(t,0).length(),n=this.setFromMatrixColumn(t,1).length(),s=this.setFromMatrixColumn(t,2).length();return this.x=e,this.y=n,this.z=s,this}setFromMatrixColumn(t,e){return this.fromArray(t.elements,e*4)}setFromMatrix3Column(t,e){return this.fromArray(t.elements,e*3)}setFromEuler(t){return this.x=t._x,this.y=t._y,this.z=t._z,this}setFromColor(t){return this.x=t.r,this.y=t.g,this.z=t.b,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let t=Math.random()*Math.PI*2,e=Math.random()*2-1,n=Math.sqrt(1-e*e);return this.x=n*Math.cos(t),this.y=e,this.z=n*Math.sin(t),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},vu=new K,Mm=new Vi,te=class{static{this.prototype.isMatrix3=!0}constructor(t,e,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c)}set(t,e,n,s,r,o,a,l,c){let h=this.elements;return h[0]=t,h[1]=s,h[2]=a,h[3]=e,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],this}extractBasis(t,e,n){return t.setFromMatrix3Column(this,0),e.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(t){let e=t.elements;return this.set(e[0],e[4],e[8],e[1],e[5],e[9],e[2],e[6],e[10]),this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],g=n[8],S=s[0],p=s[3],m=s[6],y=s[1],R=s[4],w=s[7],E=s[2],A=s[5],_=s[8];return r[0]=o*S+a*y+l*E,r[3]=o*p+a*R+l*A,r[6]=o*m+a*w+l*_,r[1]=c*S+h*y+d*E,r[4]=c*p+h*R+d*A,r[7]=c*m+h*w+d*_,r[2]=u*S+f*y+g*E,r[5]=u*p+f*R+g*A,r[8]=u*m+f*w+g*_,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[3]*=t,e[6]*=t,e[1]*=t,e[4]*=t,e[7]*=t,e[2]*=t,e[5]*=t,e[8]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8];return e*o*h-e*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,g=e*d+n*u+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let S=1/g;return t[0]=d*S,t[1]=(s*c-h*n)*S,t[2]=(a*n-s*o)*S,t[3]=u*S,t[4]=(h*e-s*l)*S,t[5]=(s*r-a*e)*S,t[6]=f*S,t[7]=(n*l-c*e)*S,t[8]=(o*e-n*r)*S,this}transpose(){let t,e=this.elements;return t=e[1],e[1]=e[3],e[3]=t,t=e[2],e[2]=e[6],e[6]=t,t=e[5],e[5]=e[7],e[7]=t,this}getNormalMatrix(t){return this.setFromMatrix4(t).invert().transpose()}transposeIntoArray(t){let e=this.elements;return t[0]=e[0],t[1]=e[3],t[2]=e[6],t[3]=e[1],t[4]=e[4],t[5]=e[7],t[6]=e[2],t[7]=e[5],t[8]=e[8],this}setUvTransform(t,e,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+t,-s*c,s*l,-s*(-c*o+l*a)+a+e,0,0,1),this}scale(t,e){return Do("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(yu.makeScale(t,e)),this}rotate(t){return Do("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(yu.makeRotation(-t)),this}translate(t,e){return Do("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(yu.makeTranslation(t,e)),this}makeTranslation(t,e){return t.isVector2?this.set(1,0,t.x,0,1,t.y,0,0,1):this.set(1,0,t,0,1,e,0,0,1),this}makeRotation(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,n,e,0,0,0,1),this}makeScale(t,e){return this.set(t,0,0,0,e,0,0,0,1),this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<9;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<9;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t}clone(){return new this.constructor().fromArray(this.elements)}},yu=new te,bm=new te().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),wm=new te().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Ov(){let i={enabled:!0,workingColorSpace:Fo,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===Ae&&(s.r=as(s.r),s.g=as(s.g),s.b=as(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Ae&&(s.r=Xr(s.r),s.g=Xr(s.g),s.b=Xr(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===fs?Uo:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},t=[.64,.33,.3,.6,.15,.06],e=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Fo]:{primaries:t,whitePoint:n,transfer:Uo,toXYZ:bm,fromXYZ:wm,luminanceCoefficients:e,workingColorSpaceConfig:{unpackColorSpace:ni},outputColorSpaceConfig:{drawingBufferColorSpace:ni}},[ni]:{primaries:t,whitePoint:n,transfer:Ae,toXYZ:bm,fromXYZ:wm,luminanceCoefficients:e,outputColorSpaceConfig:{drawingBufferColorSpace:ni}}}),i}var ge=Ov();function as(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function Xr(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var Lr,Vl=class{static getDataURL(t,e="image/png"){if(/^data:/i.test(t.src)||typeof HTMLCanvasElement>"u")return t.src;let n;if(t instanceof HTMLCanvasElement)n=t;else{Lr===void 0&&(Lr=Bo("canvas")),Lr.width=t.width,Lr.height=t.height;let s=Lr.getContext("2d");t instanceof ImageData?s.putImageData(t,0,0):s.drawImage(t,0,0,t.width,t.height),n=Lr}return n.toDataURL(e)}static sRGBToLinear(t){if(typeof HTMLImageElement<"u"&&t instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&t instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&t instanceof ImageBitmap){let e=Bo("canvas");e.width=t.width,e.height=t.height;let n=e.getContext("2d");n.drawImage(t,0,0,t.width,t.height);let s=n.getImageData(0,0,t.width,t.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=as(r[o]/255)*255;return n.putImageData(s,0,0),e}else if(t.data){let e=t.data.slice(0);for(let n=0;n<e.length;n++)e instanceof Uint8Array||e instanceof Uint8ClampedArray?e[n]=Math.floor(as(e[n]/255)*255):e[n]=as(e[n]);return{data:e,width:t.width,height:t.height}}else return Zt("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),t}},Bv=0,$r=class{constructor(t=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:Bv++}),this.uuid=aa(),this.data=t,this.dataReady=!0,this.version=0}getSize(t){let e=this.data;return typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement?t.set(e.videoWidth,e.videoHeight,0):typeof VideoFrame<"u"&&e instanceof VideoFrame?t.set(e.displayWidth,e.displayHeight,0):e!==null?t.set(e.width||0,e.height||0,e.depth||0):t.set(0,0,0),t}set needsUpdate(t){t===!0&&this.version++}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.images[this.uuid]!==void 0)return t.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(Su(s[o].image)):r.push(Su(s[o]))}else r=Su(s);n.url=r}return e||(t.images[this.uuid]=n),n}};function Su(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?Vl.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Zt("Texture: Unable to serialize Texture."),{})}var kv=0,Mu=new K,Xn=class i extends zi{constructor(t=i.DEFAULT_IMAGE,e=i.DEFAULT_MAPPING,n=ki,s=ki,r=zn,o=us,a=li,l=oi,c=i.DEFAULT_ANISOTROPY,h=fs){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:kv++}),this.uuid=aa(),this.name="",this.source=new $r(t),this.mipmaps=[],this.mapping=e,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new de(0,0),this.repeat=new de(1,1),this.center=new de(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new te,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(t&&t.depth&&t.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Mu).x}get height(){return this.source.getSize(Mu).y}get depth(){return this.source.getSize(Mu).z}get image(){return this.source.data}set image(t){this.source.data=t}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(t){return this.name=t.name,this.source=t.source,this.mipmaps=t.mipmaps.slice(0),this.mapping=t.mapping,this.channel=t.channel,this.wrapS=t.wrapS,this.wrapT=t.wrapT,this.magFilter=t.magFilter,this.minFilter=t.minFilter,this.anisotropy=t.anisotropy,this.format=t.format,this.internalFormat=t.internalFormat,this.type=t.type,this.normalized=t.normalized,this.offset.copy(t.offset),this.repeat.copy(t.repeat),this.center.copy(t.center),this.rotation=t.rotation,this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrix.copy(t.matrix),this.generateMipmaps=t.generateMipmaps,this.mipmapsAutoUpdate=t.mipmapsAutoUpdate,this.premultiplyAlpha=t.premultiplyAlpha,this.flipY=t.flipY,this.unpackAlignment=t.unpackAlignment,this.colorSpace=t.colorSpace,this.renderTarget=t.renderTarget,this.isRenderTargetTexture=t.isRenderTargetTexture,this.isPMREMTexture=t.isPMREMTexture,this.isArrayTexture=t.isArrayTexture,this.userData=JSON.parse(JSON.stringify(t.userData)),this.needsUpdate=!0,this}setValues(t){for(let e in t){let n=t[e];if(n===void 0){Zt(`Texture.setValues(): parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Zt(`Texture.setValues(): property '${e}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.textures[this.uuid]!==void 0)return t.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(t).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),e||(t.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(t){if(this.mapping!==rd)return t;if(t.applyMatrix3(this.matrix),t.x<0||t.x>1)switch(this.wrapS){case Ol:t.x=t.x-Math.floor(t.x);break;case ki:t.x=t.x<0?0:1;break;case Bl:Math.abs(Math.floor(t.x)%2)===1?t.x=Math.ceil(t.x)-t.x:t.x=t.x-Math.floor(t.x);break}if(t.y<0||t.y>1)switch(this.wrapT){case Ol:t.y=t.y-Math.floor(t.y);break;case ki:t.y=t.y<0?0:1;break;case Bl:Math.abs(Math.floor(t.y)%2)===1?t.y=Math.ceil(t.y)-t.y:t.y=t.y-Math.floor(t.y);break}return this.flipY&&(t.y=1-t.y),t}set needsUpdate(t){t===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(t){t===!0&&this.pmremVersion++}};Xn.DEFAULT_IMAGE=null;Xn.DEFAULT_MAPPING=rd;Xn.DEFAULT_ANISOTROPY=1;var Ye=class{static{this.prototype.isVector4=!0}constructor(t=0,e=0,n=0,s=1){this.x=t,this.y=e,this.z=n,this.w=s}get width(){return this.z}set width(t){this.z=t}get height(){return this.w}set height(t){this.w=t}set(t,e,n,s){return this.x=t,this.y=e,this.z=n,this.w=s,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this.w=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setW(t){return this.w=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;case 3:this.w=e;break;default:throw new Error("THREE.Vector4: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this.w=t.w!==void 0?t.w:1,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this.w+=t.w,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this.w+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this.w=t.w+e.w,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this.w+=t.w*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this.w-=t.w,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this.w-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this.w=t.w-e.w,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this.w*=t.w,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this.w*=t,this}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=this.w,o=t.elements;return this.x=o[0]*e+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*e+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*e+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*e+o[7]*n+o[11]*s+o[15]*r,this}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this.w/=t.w,this}divideScalar(t){return this.multiplyScalar(1/t)}setAxisAngleFromQuaternion(t){this.w=2*Math.acos(t.w);let e=Math.sqrt(1-t.w*t.w);return e<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=t.x/e,this.y=t.y/e,this.z=t.z/e),this}setAxisAngleFromRotationMatrix(t){let e,n,s,r,l=t.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],g=l[9],S=l[2],p=l[6],m=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-S)<.01&&Math.abs(g-p)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+S)<.1&&Math.abs(g+p)<.1&&Math.abs(c+f+m-3)<.1)return this.set(1,0,0,0),this;e=Math.PI;let R=(c+1)/2,w=(f+1)/2,E=(m+1)/2,A=(h+u)/4,_=(d+S)/4,T=(g+p)/4;return R>w&&R>E?R<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(R),s=A/n,r=_/n):w>E?w<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(w),n=A/s,r=T/s):E<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(E),n=_/r,s=T/r),this.set(n,s,r,e),this}let y=Math.sqrt((p-g)*(p-g)+(d-S)*(d-S)+(u-h)*(u-h));return Math.abs(y)<.001&&(y=1),this.x=(p-g)/y,this.y=(d-S)/y,this.z=(u-h)/y,this.w=Math.acos((c+f+m-1)/2),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this.w=e[15],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this.w=Math.min(this.w,t.w),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this.w=Math.max(this.w,t.w),this}clamp(t,e){return this.x=xe(this.x,t.x,e.x),this.y=xe(this.y,t.y,e.y),this.z=xe(this.z,t.z,e.z),this.w=xe(this.w,t.w,e.w),this}clampScalar(t,e){return this.x=xe(this.x,t,e),this.y=xe(this.y,t,e),this.z=xe(this.z,t,e),this.w=xe(this.w,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(xe(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z+this.w*t.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this.w+=(t.w-this.w)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this.w=t.w+(e.w-t.w)*n,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z&&t.w===this.w}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this.w=t[e+3],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t[e+3]=this.w,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this.w=t.getW(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},Gl=class extends zi{constructor(t=1,e=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:zn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=t,this.height=e,this.depth=n.depth,this.scissor=new Ye(0,0,t,e),this.scissorTest=!1,this.viewport=new Ye(0,0,t,e),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new Xn({width:t,height:e,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(t={}){let e={minFilter:zn,generateMipmaps:!1,flipY:!1,internalFormat:null};t.mapping!==void 0&&(e.mapping=t.mapping),t.wrapS!==void 0&&(e.wrapS=t.wrapS),t.wrapT!==void 0&&(e.wrapT=t.wrapT),t.wrapR!==void 0&&(e.wrapR=t.wrapR),t.magFilter!==void 0&&(e.magFilter=t.magFilter),t.minFilter!==void 0&&(e.minFilter=t.minFilter),t.format!==void 0&&(e.format=t.format),t.type!==void 0&&(e.type=t.type),t.anisotropy!==void 0&&(e.anisotropy=t.anisotropy),t.colorSpace!==void 0&&(e.colorSpace=t.colorSpace),t.flipY!==void 0&&(e.flipY=t.flipY),t.generateMipmaps!==void 0&&(e.generateMipmaps=t.generateMipmaps),t.mipmapsAutoUpdate!==void 0&&(e.mipmapsAutoUpdate=t.mipmapsAutoUpdate),t.internalFormat!==void 0&&(e.internalFormat=t.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(e)}get texture(){return this.textures[0]}set texture(t){this.textures[0]=t}set depthTexture(t){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),t!==null&&t.renderTarget===null&&(t.renderTarget=this),this._depthTexture=t}get depthTexture(){return this._depthTexture}setSize(t,e,n=1){if(this.width!==t||this.height!==e||this.depth!==n){this.width=t,this.height=e,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=t,this.textures[s].image.height=e,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,t,e),this.scissor.set(0,0,t,e)}clone(){return new this.constructor().copy(this)}copy(t){this.width=t.width,this.height=t.height,this.depth=t.depth,this.scissor.copy(t.scissor),this.scissorTest=t.scissorTest,this.viewport.copy(t.viewport),this.textures.length=0;for(let e=0,n=t.textures.length;e<n;e++){this.textures[e]=t.textures[e].clone(),this.textures[e].isRenderTargetTexture=!0,this.textures[e].renderTarget=this;let s=Object.assign({},t.textures[e].image);this.textures[e].source=new $r(s)}if(this.depthBuffer=t.depthBuffer,this.stencilBuffer=t.stencilBuffer,this.resolveColorBuffer=t.resolveColorBuffer,this.resolveDepthBuffer=t.resolveDepthBuffer,this.resolveStencilBuffer=t.resolveStencilBuffer,this.storeMultisampledColorBuffer=t.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=t.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=t.storeMultisampledStencilBuffer,t.depthTexture!==null)if(t.depthTexture.renderTarget===t){let e=t.depthTexture.clone();e.renderTarget=null,this.depthTexture=e}else this.depthTexture=t.depthTexture;else this.depthTexture=null;return this.samples=t.samples,this.multiview=t.multiview,this.useArrayDepthTexture=t.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},ii=class extends Gl{constructor(t=1,e=1,n={}){super(t,e,n),this.isWebGLRenderTarget=!0}},ko=class extends Xn{constructor(t=null,e=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=wn,this.minFilter=wn,this.wrapR=ki,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}addLayerUpdate(t){this.layerUpdates.add(t)}clearLayerUpdates(){this.layerUpdates.clear()}};var Hl=class extends Xn{constructor(t=null,e=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=wn,this.minFilter=wn,this.wrapR=ki,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}};var qe=class i{static{this.prototype.isMatrix4=!0}constructor(t,e,n,s,r,o,a,l,c,h,d,u,f,g,S,p){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,S,p)}set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,S,p){let m=this.elements;return m[0]=t,m[4]=e,m[8]=n,m[12]=s,m[1]=r,m[5]=o,m[9]=a,m[13]=l,m[2]=c,m[6]=h,m[10]=d,m[14]=u,m[3]=f,m[7]=g,m[11]=S,m[15]=p,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],e[9]=n[9],e[10]=n[10],e[11]=n[11],e[12]=n[12],e[13]=n[13],e[14]=n[14],e[15]=n[15],this}copyPosition(t){let e=this.elements,n=t.elements;return e[12]=n[12],e[13]=n[13],e[14]=n[14],this}setFromMatrix3(t){let e=t.elements;return this.set(e[0],e[3],e[6],0,e[1],e[4],e[7],0,e[2],e[5],e[8],0,0,0,0,1),this}extractBasis(t,e,n){return this.determinantAffine()===0?(t.set(1,0,0),e.set(0,1,0),n.set(0,0,1),this):(t.setFromMatrixColumn(this,0),e.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(t,e,n){return this.set(t.x,e.x,n.x,0,t.y,e.y,n.y,0,t.z,e.z,n.z,0,0,0,0,1),this}extractRotation(t){if(t.determinantAffine()===0)return this.identity();let e=this.elements,n=t.elements,s=1/Dr.setFromMatrixColumn(t,0).length(),r=1/Dr.setFromMatrixColumn(t,1).length(),o=1/Dr.setFromMatrixColumn(t,2).length();return e[0]=n[0]*s,e[1]=n[1]*s,e[2]=n[2]*s,e[3]=0,e[4]=n[4]*r,e[5]=n[5]*r,e[6]=n[6]*r,e[7]=0,e[8]=n[8]*o,e[9]=n[9]*o,e[10]=n[10]*o,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromEuler(t){let e=this.elements,n=t.x,s=t.y,r=t.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(t.order==="XYZ"){let u=o*h,f=o*d,g=a*h,S=a*d;e[0]=l*h,e[4]=-l*d,e[8]=c,e[1]=f+g*c,e[5]=u-S*c,e[9]=-a*l,e[2]=S-u*c,e[6]=g+f*c,e[10]=o*l}else if(t.order==="YXZ"){let u=l*h,f=l*d,g=c*h,S=c*d;e[0]=u+S*a,e[4]=g*a-f,e[8]=o*c,e[1]=o*d,e[5]=o*h,e[9]=-a,e[2]=f*a-g,e[6]=S+u*a,e[10]=o*l}else if(t.order==="ZXY"){let u=l*h,f=l*d,g=c*h,S=c*d;e[0]=u-S*a,e[4]=-o*d,e[8]=g+f*a,e[1]=f+g*a,e[5]=o*h,e[9]=S-u*a,e[2]=-o*c,e[6]=a,e[10]=o*l}else if(t.order==="ZYX"){let u=o*h,f=o*d,g=a*h,S=a*d;e[0]=l*h,e[4]=g*c-f,e[8]=u*c+S,e[1]=l*d,e[5]=S*c+u,e[9]=f*c-g,e[2]=-c,e[6]=a*l,e[10]=o*l}else if(t.order==="YZX"){let u=o*l,f=o*c,g=a*l,S=a*c;e[0]=l*h,e[4]=S-u*d,e[8]=g*d+f,e[1]=d,e[5]=o*h,e[9]=-a*h,e[2]=-c*h,e[6]=f*d+g,e[10]=u-S*d}else if(t.order==="XZY"){let u=o*l,f=o*c,g=a*l,S=a*c;e[0]=l*h,e[4]=-d,e[8]=c*h,e[1]=u*d+S,e[5]=o*h,e[9]=f*d-g,e[2]=g*d-f,e[6]=a*h,e[10]=S*d+u}return e[3]=0,e[7]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromQuaternion(t){return this.compose(zv,t,Vv)}lookAt(t,e,n){let s=this.elements;return ti.subVectors(t,e),ti.lengthSq()===0&&(ti.z=1),ti.normalize(),ws.crossVectors(n,ti),ws.lengthSq()===0&&(Math.abs(n.z)===1?ti.x+=1e-4:ti.z+=1e-4,ti.normalize(),ws.crossVectors(n,ti)),ws.normalize(),ol.crossVectors(ti,ws),s[0]=ws.x,s[4]=ol.x,s[8]=ti.x,s[1]=ws.y,s[5]=ol.y,s[9]=ti.y,s[2]=ws.z,s[6]=ol.z,s[10]=ti.z,this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],g=n[2],S=n[6],p=n[10],m=n[14],y=n[3],R=n[7],w=n[11],E=n[15],A=s[0],_=s[4],T=s[8],k=s[12],N=s[1],L=s[5],G=s[9],V=s[13],D=s[2],H=s[6],$=s[10],z=s[14],ht=s[3],Z=s[7],j=s[11],it=s[15];return r[0]=o*A+a*N+l*D+c*ht,r[4]=o*_+a*L+l*H+c*Z,r[8]=o*T+a*G+l*$+c*j,r[12]=o*k+a*V+l*z+c*it,r[1]=h*A+d*N+u*D+f*ht,r[5]=h*_+d*L+u*H+f*Z,r[9]=h*T+d*G+u*$+f*j,r[13]=h*k+d*V+u*z+f*it,r[2]=g*A+S*N+p*D+m*ht,r[6]=g*_+S*L+p*H+m*Z,r[10]=g*T+S*G+p*$+m*j,r[14]=g*k+S*V+p*z+m*it,r[3]=y*A+R*N+w*D+E*ht,r[7]=y*_+R*L+w*H+E*Z,r[11]=y*T+R*G+w*$+E*j,r[15]=y*k+R*V+w*z+E*it,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[4]*=t,e[8]*=t,e[12]*=t,e[1]*=t,e[5]*=t,e[9]*=t,e[13]*=t,e[2]*=t,e[6]*=t,e[10]*=t,e[14]*=t,e[3]*=t,e[7]*=t,e[11]*=t,e[15]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[12],o=t[1],a=t[5],l=t[9],c=t[13],h=t[2],d=t[6],u=t[10],f=t[14],g=t[3],S=t[7],p=t[11],m=t[15],y=l*f-c*u,R=a*f-c*d,w=a*u-l*d,E=o*f-c*h,A=o*u-l*h,_=o*d-a*h;return e*(S*y-p*R+m*w)-n*(g*y-p*E+m*A)+s*(g*R-S*E+m*_)-r*(g*w-S*A+p*_)}determinantAffine(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[1],o=t[5],a=t[9],l=t[2],c=t[6],h=t[10];return e*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let t=this.elements,e;return e=t[1],t[1]=t[4],t[4]=e,e=t[2],t[2]=t[8],t[8]=e,e=t[6],t[6]=t[9],t[9]=e,e=t[3],t[3]=t[12],t[12]=e,e=t[7],t[7]=t[13],t[13]=e,e=t[11],t[11]=t[14],t[14]=e,this}setPosition(t,e,n){let s=this.elements;return t.isVector3?(s[12]=t.x,s[13]=t.y,s[14]=t.z):(s[12]=t,s[13]=e,s[14]=n),this}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=t[9],u=t[10],f=t[11],g=t[12],S=t[13],p=t[14],m=t[15],y=e*a-n*o,R=e*l-s*o,w=e*c-r*o,E=n*l-s*a,A=n*c-r*a,_=s*c-r*l,T=h*S-d*g,k=h*p-u*g,N=h*m-f*g,L=d*p-u*S,G=d*m-f*S,V=u*m-f*p,D=y*V-R*G+w*L+E*N-A*k+_*T;if(D===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let H=1/D;return t[0]=(a*V-l*G+c*L)*H,t[1]=(s*G-n*V-r*L)*H,t[2]=(S*_-p*A+m*E)*H,t[3]=(u*A-d*_-f*E)*H,t[4]=(l*N-o*V-c*k)*H,t[5]=(e*V-s*N+r*k)*H,t[6]=(p*w-g*_-m*R)*H,t[7]=(h*_-u*w+f*R)*H,t[8]=(o*G-a*N+c*T)*H,t[9]=(n*N-e*G-r*T)*H,t[10]=(g*A-S*w+m*y)*H,t[11]=(d*w-h*A-f*y)*H,t[12]=(a*k-o*L-l*T)*H,t[13]=(e*L-n*k+s*T)*H,t[14]=(S*R-g*E-p*y)*H,t[15]=(h*E-d*R+u*y)*H,this}scale(t){let e=this.elements,n=t.x,s=t.y,r=t.z;return e[0]*=n,e[4]*=s,e[8]*=r,e[1]*=n,e[5]*=s,e[9]*=r,e[2]*=n,e[6]*=s,e[10]*=r,e[3]*=n,e[7]*=s,e[11]*=r,this}getMaxScaleOnAxis(){let t=this.elements,e=t[0]*t[0]+t[1]*t[1]+t[2]*t[2],n=t[4]*t[4]+t[5]*t[5]+t[6]*t[6],s=t[8]*t[8]+t[9]*t[9]+t[10]*t[10];return Math.sqrt(Math.max(e,n,s))}makeTranslation(t,e,n){return t.isVector3?this.set(1,0,0,t.x,0,1,0,t.y,0,0,1,t.z,0,0,0,1):this.set(1,0,0,t,0,1,0,e,0,0,1,n,0,0,0,1),this}makeRotationX(t){let e=Math.cos(t),n=Math.sin(t);return this.set(1,0,0,0,0,e,-n,0,0,n,e,0,0,0,0,1),this}makeRotationY(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,0,n,0,0,1,0,0,-n,0,e,0,0,0,0,1),this}makeRotationZ(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,0,n,e,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(t,e){let n=Math.cos(e),s=Math.sin(e),r=1-n,o=t.x,a=t.y,l=t.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(t,e,n){return this.set(t,0,0,0,0,e,0,0,0,0,n,0,0,0,0,1),this}makeShear(t,e,n,s,r,o){return this.set(1,n,r,0,t,1,o,0,e,s,1,0,0,0,0,1),this}compose(t,e,n){let s=this.elements,r=e._x,o=e._y,a=e._z,l=e._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,g=r*d,S=o*h,p=o*d,m=a*d,y=l*c,R=l*h,w=l*d,E=n.x,A=n.y,_=n.z;return s[0]=(1-(S+m))*E,s[1]=(f+w)*E,s[2]=(g-R)*E,s[3]=0,s[4]=(f-w)*A,s[5]=(1-(u+m))*A,s[6]=(p+y)*A,s[7]=0,s[8]=(g+R)*_,s[9]=(p-y)*_,s[10]=(1-(u+S))*_,s[11]=0,s[12]=t.x,s[13]=t.y,s[14]=t.z,s[15]=1,this}decompose(t,e,n){let s=this.elements;t.x=s[12],t.y=s[13],t.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),e.identity(),this;let o=Dr.set(s[0],s[1],s[2]).length(),a=Dr.set(s[4],s[5],s[6]).length(),l=Dr.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Si.copy(this);let c=1/o,h=1/a,d=1/l;return Si.elements[0]*=c,Si.elements[1]*=c,Si.elements[2]*=c,Si.elements[4]*=h,Si.elements[5]*=h,Si.elements[6]*=h,Si.elements[8]*=d,Si.elements[9]*=d,Si.elements[10]*=d,e.setFromRotationMatrix(Si),n.x=o,n.y=a,n.z=l,this}makePerspective(t,e,n,s,r,o,a=pi,l=!1){let c=this.elements,h=2*r/(e-t),d=2*r/(n-s),u=(e+t)/(e-t),f=(n+s)/(n-s),g,S;if(l)g=r/(o-r),S=o*r/(o-r);else if(a===pi)g=-(o+r)/(o-r),S=-2*o*r/(o-r);else if(a===Oo)g=-o/(o-r),S=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=S,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(t,e,n,s,r,o,a=pi,l=!1){let c=this.elements,h=2/(e-t),d=2/(n-s),u=-(e+t)/(e-t),f=-(n+s)/(n-s),g,S;if(l)g=1/(o-r),S=o/(o-r);else if(a===pi)g=-2/(o-r),S=-(o+r)/(o-r);else if(a===Oo)g=-1/(o-r),S=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=S,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<16;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<16;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t[e+9]=n[9],t[e+10]=n[10],t[e+11]=n[11],t[e+12]=n[12],t[e+13]=n[13],t[e+14]=n[14],t[e+15]=n[15],t}},Dr=new K,Si=new qe,zv=new K(0,0,0),Vv=new K(1,1,1),ws=new K,ol=new K,ti=new K,Am=new qe,Tm=new Vi,Ps=class i{constructor(t=0,e=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=t,this._y=e,this._z=n,this._order=s}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get order(){return this._order}set order(t){this._order=t,this._onChangeCallback()}set(t,e,n,s=this._order){return this._x=t,this._y=e,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(t){return this._x=t._x,this._y=t._y,this._z=t._z,this._order=t._order,this._onChangeCallback(),this}setFromRotationMatrix(t,e=this._order,n=!0){let s=t.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(e){case"XYZ":this._y=Math.asin(xe(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-xe(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(xe(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-xe(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(xe(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-xe(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:Zt("Euler: .setFromRotationMatrix() encountered an unknown order: "+e)}return this._order=e,n===!0&&this._onChangeCallback(),this}setFromQuaternion(t,e,n){return Am.makeRotationFromQuaternion(t),this.setFromRotationMatrix(Am,e,n)}setFromVector3(t,e=this._order){return this.set(t.x,t.y,t.z,e)}reorder(t){return Tm.setFromEuler(this),this.setFromQuaternion(Tm,t)}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._order===this._order}fromArray(t){return this._x=t[0],this._y=t[1],this._z=t[2],t[3]!==void 0&&(this._order=t[3]),this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._order,t}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Ps.DEFAULT_ORDER="XYZ";var zo=class{constructor(){this.mask=1}set(t){this.mask=(1<<t|0)>>>0}enable(t){this.mask|=1<<t|0}enableAll(){this.mask=-1}toggle(t){this.mask^=1<<t|0}disable(t){this.mask&=~(1<<t|0)}disableAll(){this.mask=0}test(t){return(this.mask&t.mask)!==0}isEnabled(t){return(this.mask&(1<<t|0))!==0}},Gv=0,Em=new K,Nr=new Vi,es=new qe,al=new K,Ro=new K,Hv=new K,Wv=new Vi,Cm=new K(1,0,0),Rm=new K(0,1,0),Pm=new K(0,0,1),Im={type:"added"},Xv={type:"removed"},Fr={type:"childadded",child:null},bu={type:"childremoved",child:null},si=class i extends zi{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Gv++}),this.uuid=aa(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let t=new K,e=new Ps,n=new Vi,s=new K(1,1,1);function r(){n.setFromEuler(e,!1)}function o(){e.setFromQuaternion(n,void 0,!1)}e._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:t},rotation:{configurable:!0,enumerable:!0,value:e},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new qe},normalMatrix:{value:new te}}),this.matrix=new qe,this.matrixWorld=new qe,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new zo,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(t){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(t),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(t){return this.quaternion.premultiply(t),this}setRotationFromAxisAngle(t,e){this.quaternion.setFromAxisAngle(t,e)}setRotationFromEuler(t){this.quaternion.setFromEuler(t,!0)}setRotationFromMatrix(t){this.quaternion.setFromRotationMatrix(t)}setRotationFromQuaternion(t){this.quaternion.copy(t)}rotateOnAxis(t,e){return Nr.setFromAxisAngle(t,e),this.quaternion.multiply(Nr),this}rotateOnWorldAxis(t,e){return Nr.setFromAxisAngle(t,e),this.quaternion.premultiply(Nr),this}rotateX(t){return this.rotateOnAxis(Cm,t)}rotateY(t){return this.rotateOnAxis(Rm,t)}rotateZ(t){return this.rotateOnAxis(Pm,t)}translateOnAxis(t,e){return Em.copy(t).applyQuaternion(this.quaternion),this.position.add(Em.multiplyScalar(e)),this}translateX(t){return this.translateOnAxis(Cm,t)}translateY(t){return this.translateOnAxis(Rm,t)}translateZ(t){return this.translateOnAxis(Pm,t)}localToWorld(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(this.matrixWorld)}worldToLocal(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(es.copy(this.matrixWorld).invert())}lookAt(t,e,n){t.isVector3?al.copy(t):al.set(t,e,n);let s=this.parent;this.updateWorldMatrix(!0,!1),Ro.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?es.lookAt(Ro,al,this.up):es.lookAt(al,Ro,this.up),this.quaternion.setFromRotationMatrix(es),s&&(es.extractRotation(s.matrixWorld),Nr.setFromRotationMatrix(es),this.quaternion.premultiply(Nr.invert()))}add(t){if(arguments.length>1){for(let e=0;e<arguments.length;e++)this.add(arguments[e]);return this}return t===this?(Qt("Object3D.add: object can't be added as a child of itself.",t),this):(t&&t.isObject3D?(t.removeFromParent(),t.parent=this,this.children.push(t),t.dispatchEvent(Im),Fr.child=t,this.dispatchEvent(Fr),Fr.child=null):Qt("Object3D.add: object not an instance of THREE.Object3D.",t),this)}remove(t){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let e=this.children.indexOf(t);return e!==-1&&(t.parent=null,this.children.splice(e,1),t.dispatchEvent(Xv),bu.child=t,this.dispatchEvent(bu),bu.child=null),this}removeFromParent(){let t=this.parent;return t!==null&&t.remove(this),this}clear(){return this.remove(...this.children)}attach(t){return this.updateWorldMatrix(!0,!1),es.copy(this.matrixWorld).invert(),t.parent!==null&&(t.parent.updateWorldMatrix(!0,!1),es.multiply(t.parent.matrixWorld)),t.applyMatrix4(es),t.removeFromParent(),t.parent=this,this.children.push(t),t.updateWorldMatrix(!1,!0),t.dispatchEvent(Im),Fr.child=t,this.dispatchEvent(Fr),Fr.child=null,this}getObjectById(t){return this.getObjectByProperty("id",t)}getObjectByName(t){return this.getObjectByProperty("name",t)}getObjectByProperty(t,e){if(this[t]===e)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(t,e);if(o!==void 0)return o}}getObjectsByProperty(t,e,n=[]){this[t]===e&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(t,e,n);return n}getWorldPosition(t){return this.updateWorldMatrix(!0,!1),t.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Ro,t,Hv),t}getWorldScale(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Ro,Wv,t),t}getWorldDirection(t){this.updateWorldMatrix(!0,!1);let e=this.matrixWorld.elements;return t.set(e[8],e[9],e[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(t){t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverse(t)}traverseVisible(t){if(this.visible===!1)return;t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverseVisible(t)}traverseAncestors(t){let e=this.parent;e!==null&&(t(e),e.traverseAncestors(t))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let t=this.pivot;if(t!==null){let e=t.x,n=t.y,s=t.z,r=this.matrix.elements;r[12]+=e-r[0]*e-r[4]*n-r[8]*s,r[13]+=n-r[1]*e-r[5]*n-r[9]*s,r[14]+=s-r[2]*e-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(t){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||t)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,t=!0);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].updateMatrixWorld(t)}updateWorldMatrix(t,e,n=!1){let s=this.parent;if(t===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),e===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(t){let e=t===void 0||typeof t=="string",n={};e&&(t={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(t),s.indirectTexture=this._indirectTexture.toJSON(t),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(t)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(t)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(t).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(t).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(t.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(t.shapes,d)}else r(t.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(t.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(t.materials,this.material[l]));s.material=a}else s.material=r(t.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(t).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(t.animations,l))}}if(e){let a=o(t.geometries),l=o(t.materials),c=o(t.textures),h=o(t.images),d=o(t.shapes),u=o(t.skeletons),f=o(t.animations),g=o(t.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(t){return new this.constructor().copy(this,t)}copy(t,e=!0){if(this.name=t.name,this.up.copy(t.up),this.position.copy(t.position),this.rotation.order=t.rotation.order,this.quaternion.copy(t.quaternion),this.scale.copy(t.scale),this.pivot=t.pivot!==null?t.pivot.clone():null,this.matrix.copy(t.matrix),this.matrixWorld.copy(t.matrixWorld),this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrixWorldAutoUpdate=t.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=t.matrixWorldNeedsUpdate,this.layers.mask=t.layers.mask,this.visible=t.visible,this.castShadow=t.castShadow,this.receiveShadow=t.receiveShadow,this.frustumCulled=t.frustumCulled,this.renderOrder=t.renderOrder,this.static=t.static,this.animations=t.animations.slice(),this.userData=JSON.parse(JSON.stringify(t.userData)),e===!0)for(let n=0;n<t.children.length;n++){let s=t.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};si.DEFAULT_UP=new K(0,1,0);si.DEFAULT_MATRIX_AUTO_UPDATE=!0;si.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var os=class extends si{constructor(){super(),this.isGroup=!0,this.type="Group"}},qv={type:"move"},Zr=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new os,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new os,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new K,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new K),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new os,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new K,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new K,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(t){return this._targetRay!==null&&this._targetRay.dispatchEvent(t),this._grip!==null&&this._grip.dispatchEvent(t),this._hand!==null&&this._hand.dispatchEvent(t),this}connect(t){if(t&&t.hand){let e=this._hand;if(e)for(let n of t.hand.values())this._getHandJoint(e,n)}return this.dispatchEvent({type:"connected",data:t}),this}disconnect(t){return this.dispatchEvent({type:"disconnected",data:t}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(t,e,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(t&&e.session.visibilityState!=="visible-blurred"){if(c&&t.hand){o=!0;for(let S of t.hand.values()){let p=e.getJointPose(S,n),m=this._getHandJoint(c,S);p!==null&&(m.matrix.fromArray(p.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=p.radius),m.visible=p!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&u>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:t.handedness,target:this})):!c.inputState.pinching&&u<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:t.handedness,target:this}))}else l!==null&&t.gripSpace&&(r=e.getPose(t.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:t,target:this})));a!==null&&(s=e.getPose(t.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(qv)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(t,e){if(t.joints[e.jointName]===void 0){let n=new os;n.matrixAutoUpdate=!1,n.visible=!1,t.joints[e.jointName]=n,t.add(n)}return t.joints[e.jointName]}},Cg={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},As={h:0,s:0,l:0},ll={h:0,s:0,l:0};function wu(i,t,e){return e<0&&(e+=1),e>1&&(e-=1),e<1/6?i+(t-i)*6*e:e<1/2?t:e<2/3?i+(t-i)*6*(2/3-e):i}var ve=class{constructor(t,e,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(t,e,n)}set(t,e,n){if(e===void 0&&n===void 0){let s=t;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(t,e,n);return this}setScalar(t){return this.r=t,this.g=t,this.b=t,this}setHex(t,e=ni){return t=Math.floor(t),this.r=(t>>16&255)/255,this.g=(t>>8&255)/255,this.b=(t&255)/255,ge.colorSpaceToWorking(this,e),this}setRGB(t,e,n,s=ge.workingColorSpace){return this.r=t,this.g=e,this.b=n,ge.colorSpaceToWorking(this,s),this}setHSL(t,e,n,s=ge.workingColorSpace){if(t=Nv(t,1),e=xe(e,0,1),n=xe(n,0,1),e===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+e):n+e-n*e,o=2*n-r;this.r=wu(o,r,t+1/3),this.g=wu(o,r,t),this.b=wu(o,r,t-1/3)}return ge.colorSpaceToWorking(this,s),this}setStyle(t,e=ni){function n(r){r!==void 0&&parseFloat(r)<1&&Zt("Color: Alpha component of "+t+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(t)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,e);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,e);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,e);break;default:Zt("Color: Unknown color model "+t)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(t)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,e);if(o===6)return this.setHex(parseInt(r,16),e);Zt("Color: Invalid hex color "+t)}else if(t&&t.length>0)return this.setColorName(t,e);return this}setColorName(t,e=ni){let n=Cg[t.toLowerCase()];return n!==void 0?this.setHex(n,e):Zt("Color: Unknown color "+t),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(t){return this.r=t.r,this.g=t.g,this.b=t.b,this}copySRGBToLinear(t){return this.r=as(t.r),this.g=as(t.g),this.b=as(t.b),this}copyLinearToSRGB(t){return this.r=Xr(t.r),this.g=Xr(t.g),this.b=Xr(t.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(t=ni){return ge.workingToColorSpace(Pn.copy(this),t),Math.round(xe(Pn.r*255,0,255))*65536+Math.round(xe(Pn.g*255,0,255))*256+Math.round(xe(Pn.b*255,0,255))}getHexString(t=ni){return("000000"+this.getHex(t).toString(16)).slice(-6)}getHSL(t,e=ge.workingColorSpace){ge.workingToColorSpace(Pn.copy(this),e);let n=Pn.r,s=Pn.g,r=Pn.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return t.h=l,t.s=c,t.l=h,t}getRGB(t,e=ge.workingColorSpace){return ge.workingToColorSpace(Pn.copy(this),e),t.r=Pn.r,t.g=Pn.g,t.b=Pn.b,t}getStyle(t=ni){ge.workingToColorSpace(Pn.copy(this),t);let e=Pn.r,n=Pn.g,s=Pn.b;return t!==ni?`color(${t} ${e.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(e*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(t,e,n){return this.getHSL(As),this.setHSL(As.h+t,As.s+e,As.l+n)}add(t){return this.r+=t.r,this.g+=t.g,this.b+=t.b,this}addColors(t,e){return this.r=t.r+e.r,this.g=t.g+e.g,this.b=t.b+e.b,this}addScalar(t){return this.r+=t,this.g+=t,this.b+=t,this}sub(t){return this.r=Math.max(0,this.r-t.r),this.g=Math.max(0,this.g-t.g),this.b=Math.max(0,this.b-t.b),this}multiply(t){return this.r*=t.r,this.g*=t.g,this.b*=t.b,this}multiplyScalar(t){return this.r*=t,this.g*=t,this.b*=t,this}lerp(t,e){return this.r+=(t.r-this.r)*e,this.g+=(t.g-this.g)*e,this.b+=(t.b-this.b)*e,this}lerpColors(t,e,n){return this.r=t.r+(e.r-t.r)*n,this.g=t.g+(e.g-t.g)*n,this.b=t.b+(e.b-t.b)*n,this}lerpHSL(t,e){this.getHSL(As),t.getHSL(ll);let n=_u(As.h,ll.h,e),s=_u(As.s,ll.s,e),r=_u(As.l,ll.l,e);return this.setHSL(n,s,r),this}setFromVector3(t){return this.r=t.x,this.g=t.y,this.b=t.z,this}applyMatrix3(t){let e=this.r,n=this.g,s=this.b,r=t.elements;return this.r=r[0]*e+r[3]*n+r[6]*s,this.g=r[1]*e+r[4]*n+r[7]*s,this.b=r[2]*e+r[5]*n+r[8]*s,this}equals(t){return t.r===this.r&&t.g===this.g&&t.b===this.b}fromArray(t,e=0){return this.r=t[e],this.g=t[e+1],this.b=t[e+2],this}toArray(t=[],e=0){return t[e]=this.r,t[e+1]=this.g,t[e+2]=this.b,t}fromBufferAttribute(t,e){return this.r=t.getX(e),this.g=t.getY(e),this.b=t.getZ(e),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Pn=new ve;ve.NAMES=Cg;var Vo=class extends si{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Ps,this.environmentIntensity=1,this.environmentRotation=new Ps,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(t,e){return super.copy(t,e),this.background=t.background!==null?t.background.clone():null,this.environment=t.environment!==null?t.environment.clone():null,this.fog=t.fog!==null?t.fog.clone():null,this.backgroundBlurriness=t.backgroundBlurriness,this.backgroundIntensity=t.backgroundIntensity,this.backgroundRotation.copy(t.backgroundRotation),this.environmentIntensity=t.environmentIntensity,this.environmentRotation.copy(t.environmentRotation),this.overrideMaterial=t.overrideMaterial!==null?t.overrideMaterial.clone():null,this.matrixAutoUpdate=t.matrixAutoUpdate,this}toJSON(t){let e=super.toJSON(t);return this.fog!==null&&(e.object.fog=this.fog.toJSON()),e.object.backgroundBlurriness=this.backgroundBlurriness,e.object.backgroundIntensity=this.backgroundIntensity,e.object.backgroundRotation=this.backgroundRotation.toArray(),e.object.environmentIntensity=this.environmentIntensity,e.object.environmentRotation=this.environmentRotation.toArray(),e}},Mi=new K,ns=new K,Au=new K,is=new K,Ur=new K,Or=new K,Lm=new K,Tu=new K,Eu=new K,Cu=new K,Ru=new Ye,Pu=new Ye,Iu=new Ye,Rs=class i{constructor(t=new K,e=new K,n=new K){this.a=t,this.b=e,this.c=n}static getNormal(t,e,n,s){s.subVectors(n,e),Mi.subVectors(t,e),s.cross(Mi);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(t,e,n,s,r){Mi.subVectors(s,e),ns.subVectors(n,e),Au.subVectors(t,e);let o=Mi.dot(Mi),a=Mi.dot(ns),l=Mi.dot(Au),c=ns.dot(ns),h=ns.dot(Au),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,g=(o*h-a*l)*u;return r.set(1-f-g,g,f)}static containsPoint(t,e,n,s){return this.getBarycoord(t,e,n,s,is)===null?!1:is.x>=0&&is.y>=0&&is.x+is.y<=1}static getInterpolation(t,e,n,s,r,o,a,l){return this.getBarycoord(t,e,n,s,is)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,is.x),l.addScaledVector(o,is.y),l.addScaledVector(a,is.z),l)}static getInterpolatedAttribute(t,e,n,s,r,o){return Ru.setScalar(0),Pu.setScalar(0),Iu.setScalar(0),Ru.fromBufferAttribute(t,e),Pu.fromBufferAttribute(t,n),Iu.fromBufferAttribute(t,s),o.setScalar(0),o.addScaledVector(Ru,r.x),o.addScaledVector(Pu,r.y),o.addScaledVector(Iu,r.z),o}static isFrontFacing(t,e,n,s){return Mi.subVectors(n,e),ns.subVectors(t,e),Mi.cross(ns).dot(s)<0}set(t,e,n){return this.a.copy(t),this.b.copy(e),this.c.copy(n),this}setFromPointsAndIndices(t,e,n,s){return this.a.copy(t[e]),this.b.copy(t[n]),this.c.copy(t[s]),this}setFromAttributeAndIndices(t,e,n,s){return this.a.fromBufferAttribute(t,e),this.b.fromBufferAttribute(t,n),this.c.fromBufferAttribute(t,s),this}clone(){return new this.constructor().copy(this)}copy(t){return this.a.copy(t.a),this.b.copy(t.b),this.c.copy(t.c),this}getArea(){return Mi.subVectors(this.c,this.b),ns.subVectors(this.a,this.b),Mi.cross(ns).length()*.5}getMidpoint(t){return t.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(t){return i.getNormal(this.a,this.b,this.c,t)}getPlane(t){return t.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(t,e){return i.getBarycoord(t,this.a,this.b,this.c,e)}getInterpolation(t,e,n,s,r){return i.getInterpolation(t,this.a,this.b,this.c,e,n,s,r)}containsPoint(t){return i.containsPoint(t,this.a,this.b,this.c)}isFrontFacing(t){return i.isFrontFacing(this.a,this.b,this.c,t)}intersectsBox(t){return t.intersectsTriangle(this)}closestPointToPoint(t,e){let n=this.a,s=this.b,r=this.c,o,a;Ur.subVectors(s,n),Or.subVectors(r,n),Tu.subVectors(t,n);let l=Ur.dot(Tu),c=Or.dot(Tu);if(l<=0&&c<=0)return e.copy(n);Eu.subVectors(t,s);let h=Ur.dot(Eu),d=Or.dot(Eu);if(h>=0&&d<=h)return e.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),e.copy(n).addScaledVector(Ur,o);Cu.subVectors(t,r);let f=Ur.dot(Cu),g=Or.dot(Cu);if(g>=0&&f<=g)return e.copy(r);let S=f*c-l*g;if(S<=0&&c>=0&&g<=0)return a=c/(c-g),e.copy(n).addScaledVector(Or,a);let p=h*g-f*d;if(p<=0&&d-h>=0&&f-g>=0)return Lm.subVectors(r,s),a=(d-h)/(d-h+(f-g)),e.copy(s).addScaledVector(Lm,a);let m=1/(p+S+u);return o=S*m,a=u*m,e.copy(n).addScaledVector(Ur,o).addScaledVector(Or,a)}equals(t){return t.a.equals(this.a)&&t.b.equals(this.b)&&t.c.equals(this.c)}},Is=class{constructor(t=new K(1/0,1/0,1/0),e=new K(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=t,this.max=e}set(t,e){return this.min.copy(t),this.max.copy(e),this}setFromArray(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e+=3)this.expandByPoint(bi.fromArray(t,e));return this}setFromBufferAttribute(t){this.makeEmpty();for(let e=0,n=t.count;e<n;e++)this.expandByPoint(bi.fromBufferAttribute(t,e));return this}setFromPoints(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e++)this.expandByPoint(t[e]);return this}setFromCenterAndSize(t,e){let n=bi.copy(e).multiplyScalar(.5);return this.min.copy(t).sub(n),this.max.copy(t).add(n),this}setFromObject(t,e=!1){return this.makeEmpty(),this.expandByObject(t,e)}clone(){return new this.constructor().copy(this)}copy(t){return this.min.copy(t.min),this.max.copy(t.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(t){return this.isEmpty()?t.set(0,0,0):t.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(t){return this.isEmpty()?t.set(0,0,0):t.subVectors(this.max,this.min)}expandByPoint(t){return this.min.min(t),this.max.max(t),this}expandByVector(t){return this.min.sub(t),this.max.add(t),this}expandByScalar(t){return this.min.addScalar(-t),this.max.addScalar(t),this}expandByObject(t,e=!1){t.updateWorldMatrix(!1,!1);let n=t.geometry;if(n!==void 0){let r=n.getAttribute("position");if(e===!0&&r!==void 0&&t.isInstancedMesh!==!0&&t.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)t.isMesh===!0?t.getVertexPosition(o,bi):bi.fromBufferAttribute(r,o),bi.applyMatrix4(t.matrixWorld),this.expandByPoint(bi);else t.boundingBox!==void 0?(t.boundingBox===null&&t.computeBoundingBox(),cl.copy(t.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),cl.copy(n.boundingBox)),cl.applyMatrix4(t.matrixWorld),this.union(cl)}let s=t.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],e);return this}containsPoint(t){return t.x>=this.min.x&&t.x<=this.max.x&&t.y>=this.min.y&&t.y<=this.max.y&&t.z>=this.min.z&&t.z<=this.max.z}containsBox(t){return this.min.x<=t.min.x&&t.max.x<=this.max.x&&this.min.y<=t.min.y&&t.max.y<=this.max.y&&this.min.z<=t.min.z&&t.max.z<=this.max.z}getParameter(t,e){return e.set((t.x-this.min.x)/(this.max.x-this.min.x),(t.y-this.min.y)/(this.max.y-this.min.y),(t.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(t){return t.max.x>=this.min.x&&t.min.x<=this.max.x&&t.max.y>=this.min.y&&t.min.y<=this.max.y&&t.max.z>=this.min.z&&t.min.z<=this.max.z}intersectsSphere(t){return this.clampPoint(t.center,bi),bi.distanceToSquared(t.center)<=t.radius*t.radius}intersectsPlane(t){let e,n;return t.normal.x>0?(e=t.normal.x*this.min.x,n=t.normal.x*this.max.x):(e=t.normal.x*this.max.x,n=t.normal.x*this.min.x),t.normal.y>0?(e+=t.normal.y*this.min.y,n+=t.normal.y*this.max.y):(e+=t.normal.y*this.max.y,n+=t.normal.y*this.min.y),t.normal.z>0?(e+=t.normal.z*this.min.z,n+=t.normal.z*this.max.z):(e+=t.normal.z*this.max.z,n+=t.normal.z*this.min.z),e<=-t.constant&&n>=-t.constant}intersectsTriangle(t){if(this.isEmpty())return!1;this.getCenter(Po),hl.subVectors(this.max,Po),Br.subVectors(t.a,Po),kr.subVectors(t.b,Po),zr.subVectors(t.c,Po),Ts.subVectors(kr,Br),Es.subVectors(zr,kr),Ks.subVectors(Br,zr);let e=[0,-Ts.z,Ts.y,0,-Es.z,Es.y,0,-Ks.z,Ks.y,Ts.z,0,-Ts.x,Es.z,0,-Es.x,Ks.z,0,-Ks.x,-Ts.y,Ts.x,0,-Es.y,Es.x,0,-Ks.y,Ks.x,0];return!Lu(e,Br,kr,zr,hl)||(e=[1,0,0,0,1,0,0,0,1],!Lu(e,Br,kr,zr,hl))?!1:(ul.crossVectors(Ts,Es),e=[ul.x,ul.y,ul.z],Lu(e,Br,kr,zr,hl))}clampPoint(t,e){return e.copy(t).clamp(this.min,this.max)}distanceToPoint(t){return this.clampPoint(t,bi).distanceTo(t)}getBoundingSphere(t){return this.isEmpty()?t.makeEmpty():(this.getCenter(t.center),t.radius=this.getSize(bi).length()*.5),t}intersect(t){return this.min.max(t.min),this.max.min(t.max),this.isEmpty()&&this.makeEmpty(),this}union(t){return this.min.min(t.min),this.max.max(t.max),this}applyMatrix4(t){return this.isEmpty()?this:(ss[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(t),ss[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(t),ss[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(t),ss[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(t),ss[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(t),ss[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(t),ss[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(t),ss[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(t),this.setFromPoints(ss),this)}translate(t){return this.min.add(t),this.max.add(t),this}equals(t){return t.min.equals(this.min)&&t.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(t){return this.min.fromArray(t.min),this.max.fromArray(t.max),this}},ss=[new K,new K,new K,new K,new K,new K,new K,new K],bi=new K,cl=new Is,Br=new K,kr=new K,zr=new K,Ts=new K,Es=new K,Ks=new K,Po=new K,hl=new K,ul=new K,js=new K;function Lu(i,t,e,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){js.fromArray(i,r);let a=s.x*Math.abs(js.x)+s.y*Math.abs(js.y)+s.z*Math.abs(js.z),l=t.dot(js),c=e.dot(js),h=n.dot(js);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var hn=new K,dl=new de,Yv=0,In=class extends zi{constructor(t,e,n=!1){if(super(),Array.isArray(t))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:Yv++}),this.name="",this.array=t,this.itemSize=e,this.count=t!==void 0?t.length/e:0,this.normalized=n,this.usage=Mg,this.updateRanges=[],this.gpuType=ai,this.version=0,this._normalizationScale=t!==void 0?_d(t):void 0}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.name=t.name,this.array=new t.array.constructor(t.array),this.itemSize=t.itemSize,this.count=t.count,this.normalized=t.normalized,this.usage=t.usage,this.gpuType=t.gpuType,this._normalizationScale=t._normalizationScale,this}copyAt(t,e,n){t*=this.itemSize,n*=e.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[t+s]=e.array[n+s];return this}copyArray(t){return this.array.set(t),this}applyMatrix3(t){if(this.itemSize===2)for(let e=0,n=this.count;e<n;e++)dl.fromBufferAttribute(this,e),dl.applyMatrix3(t),this.setXY(e,dl.x,dl.y);else if(this.itemSize===3)for(let e=0,n=this.count;e<n;e++)hn.fromBufferAttribute(this,e),hn.applyMatrix3(t),this.setXYZ(e,hn.x,hn.y,hn.z);return this}applyMatrix4(t){for(let e=0,n=this.count;e<n;e++)hn.fromBufferAttribute(this,e),hn.applyMatrix4(t),this.setXYZ(e,hn.x,hn.y,hn.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)hn.fromBufferAttribute(this,e),hn.applyNormalMatrix(t),this.setXYZ(e,hn.x,hn.y,hn.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)hn.fromBufferAttribute(this,e),hn.transformDirection(t),this.setXYZ(e,hn.x,hn.y,hn.z);return this}set(t,e=0){return this.array.set(t,e),this}getComponent(t,e){let n=this.array[t*this.itemSize+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.array[t*this.itemSize+e]=n,this}getX(t){let e=this.array[t*this.itemSize];return this.normalized&&(e=this._denormalize(e)),e}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize]=e,this}getY(t){let e=this.array[t*this.itemSize+1];return this.normalized&&(e=this._denormalize(e)),e}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+1]=e,this}getZ(t){let e=this.array[t*this.itemSize+2];return this.normalized&&(e=this._denormalize(e)),e}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+2]=e,this}getW(t){let e=this.array[t*this.itemSize+3];return this.normalized&&(e=this._denormalize(e)),e}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+3]=e,this}setXY(t,e,n){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.array[t+0]=e,this.array[t+1]=n,this}setXYZ(t,e,n,s){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this.array[t+3]=r,this}onUpload(t){return this.onUploadCallback=t,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let t={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return t.name=this.name,t.usage=this.usage,t.gpuType=this.gpuType,t}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):Fv(t,this.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Uv(t,this.array)}};var Go=class extends In{constructor(t,e,n){super(new Uint16Array(t),e,n)}};var Ho=class extends In{constructor(t,e,n){super(new Uint32Array(t),e,n)}};var We=class extends In{constructor(t,e,n){super(new Float32Array(t),e,n)}},$v=new Is,Io=new K,Du=new K,er=class{constructor(t=new K,e=-1){this.isSphere=!0,this.center=t,this.radius=e}set(t,e){return this.center.copy(t),this.radius=e,this}setFromPoints(t,e){let n=this.center;e!==void 0?n.copy(e):$v.setFromPoints(t).getCenter(n);let s=0;for(let r=0,o=t.length;r<o;r++)s=Math.max(s,n.distanceToSquared(t[r]));return this.radius=Math.sqrt(s),this}copy(t){return this.center.copy(t.center),this.radius=t.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(t){return t.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(t){return t.distanceTo(this.center)-this.radius}intersectsSphere(t){let e=this.radius+t.radius;return t.center.distanceToSquared(this.center)<=e*e}intersectsBox(t){return t.intersectsSphere(this)}intersectsPlane(t){return Math.abs(t.distanceToPoint(this.center))<=this.radius}clampPoint(t,e){let n=this.center.distanceToSquared(t);return e.copy(t),n>this.radius*this.radius&&(e.sub(this.center).normalize(),e.multiplyScalar(this.radius).add(this.center)),e}getBoundingBox(t){return this.isEmpty()?(t.makeEmpty(),t):(t.set(this.center,this.center),t.expandByScalar(this.radius),t)}applyMatrix4(t){return this.center.applyMatrix4(t),this.radius=this.radius*t.getMaxScaleOnAxis(),this}translate(t){return this.center.add(t),this}expandByPoint(t){if(this.isEmpty())return this.center.copy(t),this.radius=0,this;Io.subVectors(t,this.center);let e=Io.lengthSq();if(e>this.radius*this.radius){let n=Math.sqrt(e),s=(n-this.radius)*.5;this.center.addScaledVector(Io,s/n),this.radius+=s}return this}union(t){return t.isEmpty()?this:this.isEmpty()?(this.copy(t),this):(this.center.equals(t.center)===!0?this.radius=Math.max(this.radius,t.radius):(Du.subVectors(t.center,this.center).setLength(t.radius),this.expandByPoint(Io.copy(t.center).add(Du)),this.expandByPoint(Io.copy(t.center).sub(Du))),this)}equals(t){return t.center.equals(this.center)&&t.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(t){return this.radius=t.radius,this.center.fromArray(t.center),this}},Zv=0,fi=new qe,Nu=new si,Vr=new K,ei=new Is,Lo=new Is,bn=new K,qn=class i extends zi{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:Zv++}),this.uuid=aa(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(t){return Array.isArray(t)?this.index=new(Lv(t)?Ho:Go)(t,1):this.index=t,this}setIndirect(t,e=0){return this.indirect=t,this.indirectOffset=e,this}getIndirect(){return this.indirect}getAttribute(t){return this.attributes[t]}setAttribute(t,e){return this.attributes[t]=e,this}deleteAttribute(t){return delete this.attributes[t],this}hasAttribute(t){return this.attributes[t]!==void 0}addGroup(t,e,n=0){this.groups.push({start:t,count:e,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(t,e){this.drawRange.start=t,this.drawRange.count=e}applyMatrix4(t){let e=this.attributes.position;e!==void 0&&(e.applyMatrix4(t),e.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new te().getNormalMatrix(t);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(t),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(t){return fi.makeRotationFromQuaternion(t),this.applyMatrix4(fi),this}rotateX(t){return fi.makeRotationX(t),this.applyMatrix4(fi),this}rotateY(t){return fi.makeRotationY(t),this.applyMatrix4(fi),this}rotateZ(t){return fi.makeRotationZ(t),this.applyMatrix4(fi),this}translate(t,e,n){return fi.makeTranslation(t,e,n),this.applyMatrix4(fi),this}scale(t,e,n){return fi.makeScale(t,e,n),this.applyMatrix4(fi),this}lookAt(t){return Nu.lookAt(t),Nu.updateMatrix(),this.applyMatrix4(Nu.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Vr).negate(),this.translate(Vr.x,Vr.y,Vr.z),this}setFromPoints(t){let e=this.getAttribute("position");if(e===void 0){let n=[];for(let s=0,r=t.length;s<r;s++){let o=t[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new We(n,3))}else{let n=Math.min(t.length,e.count);for(let s=0;s<n;s++){let r=t[s];e.setXYZ(s,r.x,r.y,r.z||0)}t.length>e.count&&Zt("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),e.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Is);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Qt("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new K(-1/0,-1/0,-1/0),new K(1/0,1/0,1/0));return}if(t!==void 0){if(this.boundingBox.setFromBufferAttribute(t),e)for(let n=0,s=e.length;n<s;n++){let r=e[n];ei.setFromBufferAttribute(r),this.morphTargetsRelative?(bn.addVectors(this.boundingBox.min,ei.min),this.boundingBox.expandByPoint(bn),bn.addVectors(this.boundingBox.max,ei.max),this.boundingBox.expandByPoint(bn)):(this.boundingBox.expandByPoint(ei.min),this.boundingBox.expandByPoint(ei.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Qt('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new er);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Qt("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new K,1/0);return}if(t){let n=this.boundingSphere.center;if(ei.setFromBufferAttribute(t),e)for(let r=0,o=e.length;r<o;r++){let a=e[r];Lo.setFromBufferAttribute(a),this.morphTargetsRelative?(bn.addVectors(ei.min,Lo.min),ei.expandByPoint(bn),bn.addVectors(ei.max,Lo.max),ei.expandByPoint(bn)):(ei.expandByPoint(Lo.min),ei.expandByPoint(Lo.max))}ei.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)bn.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(bn));if(e)for(let r=0,o=e.length;r<o;r++){let a=e[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)bn.fromBufferAttribute(a,c),l&&(Vr.fromBufferAttribute(t,c),bn.add(Vr)),s=Math.max(s,n.distanceToSquared(bn))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Qt('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let t=this.index,e=this.attributes;if(t===null||e.position===void 0||e.normal===void 0||e.uv===void 0){Qt("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=e.position,s=e.normal,r=e.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new In(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let k=0;k<n.count;k++)a[k]=new K,l[k]=new K;let h=new K,d=new K,u=new K,f=new de,g=new de,S=new de,p=new K,m=new K;function y(k,N,L){c[k]=c[N]=c[L]=1,h.fromBufferAttribute(n,k),d.fromBufferAttribute(n,N),u.fromBufferAttribute(n,L),f.fromBufferAttribute(r,k),g.fromBufferAttribute(r,N),S.fromBufferAttribute(r,L),d.sub(h),u.sub(h),g.sub(f),S.sub(f);let G=1/(g.x*S.y-S.x*g.y);isFinite(G)&&(p.copy(d).multiplyScalar(S.y).addScaledVector(u,-g.y).multiplyScalar(G),m.copy(u).multiplyScalar(g.x).addScaledVector(d,-S.x).multiplyScalar(G),a[k].add(p),a[N].add(p),a[L].add(p),l[k].add(m),l[N].add(m),l[L].add(m))}let R=this.groups;R.length===0&&(R=[{start:0,count:t.count}]);for(let k=0,N=R.length;k<N;++k){let L=R[k],G=L.start,V=L.count;for(let D=G,H=G+V;D<H;D+=3)y(t.getX(D+0),t.getX(D+1),t.getX(D+2))}let w=new K,E=new K,A=new K,_=new K;function T(k){A.fromBufferAttribute(s,k),_.copy(A);let N=a[k];w.copy(N),w.sub(A.multiplyScalar(A.dot(N))).normalize(),E.crossVectors(_,N);let G=E.dot(l[k])<0?-1:1;o.setXYZW(k,w.x,w.y,w.z,G)}for(let k=0,N=n.count;k<N;++k)c[k]&&T(k);this._transformed=!0}computeVertexNormals(){let t=this.index,e=this.getAttribute("position");if(e!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==e.count)n=new In(new Float32Array(e.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new K,r=new K,o=new K,a=new K,l=new K,c=new K,h=new K,d=new K;if(t)for(let u=0,f=t.count;u<f;u+=3){let g=t.getX(u+0),S=t.getX(u+1),p=t.getX(u+2);s.fromBufferAttribute(e,g),r.fromBufferAttribute(e,S),o.fromBufferAttribute(e,p),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,S),c.fromBufferAttribute(n,p),a.add(h),l.add(h),c.add(h),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(S,l.x,l.y,l.z),n.setXYZ(p,c.x,c.y,c.z)}else for(let u=0,f=e.count;u<f;u+=3)s.fromBufferAttribute(e,u+0),r.fromBufferAttribute(e,u+1),o.fromBufferAttribute(e,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let t=this.attributes.normal;for(let e=0,n=t.count;e<n;e++)bn.fromBufferAttribute(t,e),bn.normalize(),t.setXYZ(e,bn.x,bn.y,bn.z)}toNonIndexed(){function t(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,g=0;for(let S=0,p=l.length;S<p;S++){a.isInterleavedBufferAttribute?f=l[S]*a.data.stride+a.offset:f=l[S]*h;for(let m=0;m<h;m++)u[g++]=c[f++]}return new In(u,h,d)}if(this.index===null)return Zt("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let e=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=t(l,n);e.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=t(u,n);l.push(f)}e.morphAttributes[a]=l}e.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];e.addGroup(c.start,c.count,c.materialIndex)}return e}toJSON(){let t={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(t.uuid=this.uuid,t.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,t.name=this.name,Object.keys(this.userData).length>0&&(t.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(t[c]=l[c]);return t}t.data={attributes:{}};let e=this.index;e!==null&&(t.data.index={type:e.array.constructor.name,array:Array.prototype.slice.call(e.array)});let n=this.attributes;for(let l in n){let c=n[l];t.data.attributes[l]=c.toJSON(t.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(t.data))}h.length>0&&(s[l]=h,r=!0)}r&&(t.data.morphAttributes=s,t.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(t.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(t.data.boundingSphere=a.toJSON()),t}clone(){return new this.constructor().copy(this)}copy(t){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let e={};this.name=t.name;let n=t.index;n!==null&&this.setIndex(n.clone());let s=t.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(e))}let r=t.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(e));this.morphAttributes[c]=h}this.morphTargetsRelative=t.morphTargetsRelative;let o=t.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=t.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=t.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=t.drawRange.start,this.drawRange.count=t.drawRange.count,this.userData=t.userData,this._transformed=t._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Fu=new K,Jv=new K,Kv=new te,wi=class{constructor(t=new K(1,0,0),e=0){this.isPlane=!0,this.normal=t,this.constant=e}set(t,e){return this.normal.copy(t),this.constant=e,this}setComponents(t,e,n,s){return this.normal.set(t,e,n),this.constant=s,this}setFromNormalAndCoplanarPoint(t,e){return this.normal.copy(t),this.constant=-e.dot(this.normal),this}setFromCoplanarPoints(t,e,n){let s=Fu.subVectors(n,e).cross(Jv.subVectors(t,e)).normalize();return this.setFromNormalAndCoplanarPoint(s,t),this}copy(t){return this.normal.copy(t.normal),this.constant=t.constant,this}normalize(){let t=1/this.normal.length();return this.normal.multiplyScalar(t),this.constant*=t,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(t){return this.normal.dot(t)+this.constant}distanceToSphere(t){return this.distanceToPoint(t.center)-t.radius}projectPoint(t,e){return e.copy(t).addScaledVector(this.normal,-this.distanceToPoint(t))}intersectLine(t,e,n=!0){let s=t.delta(Fu),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(t.start)===0?e.copy(t.start):null;let o=-(t.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:e.copy(t.start).addScaledVector(s,o)}intersectsLine(t){let e=this.distanceToPoint(t.start),n=this.distanceToPoint(t.end);return e<0&&n>0||n<0&&e>0}intersectsBox(t){return t.intersectsPlane(this)}intersectsSphere(t){return t.intersectsPlane(this)}coplanarPoint(t){return t.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(t,e){let n=e||Kv.getNormalMatrix(t),s=this.coplanarPoint(Fu).applyMatrix4(t),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(t){return this.constant-=t.dot(this.normal),this}equals(t){return t.normal.equals(this.normal)&&t.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(t){return this.normal.fromArray(t.normal),this.constant=t.constant,this}},jv=0,Ls=class extends zi{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:jv++}),this.uuid=aa(),this.name="",this.type="Material",this.blending=to,this.side=Us,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Zu,this.blendDst=Ju,this.blendEquation=sr,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new ve(0,0,0),this.blendAlpha=0,this.depthFunc=qr,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=gg,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Rl,this.stencilZFail=Rl,this.stencilZPass=Rl,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(t){this._alphaTest>0!=t>0&&this.version++,this._alphaTest=t}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(t){if(t!==void 0)for(let e in t){let n=t[e];if(n===void 0){Zt(`Material: parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Zt(`Material: '${e}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";e&&(t={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(t).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(t).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(t).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(t).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(t).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(t).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(t).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(t).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(t).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(t).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(t).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(t).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(t).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(t).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(t).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(t).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(t).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(t).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(t).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(t).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(t).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(t).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(t).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(t).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(t).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(t).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(t).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(e){let r=s(t.textures),o=s(t.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(t,e){if(t.uuid!==void 0&&(this.uuid=t.uuid),t.name!==void 0&&(this.name=t.name),t.color!==void 0&&this.color!==void 0&&this.color.setHex(t.color),t.roughness!==void 0&&(this.roughness=t.roughness),t.metalness!==void 0&&(this.metalness=t.metalness),t.sheen!==void 0&&(this.sheen=t.sheen),t.sheenColor!==void 0&&(this.sheenColor=new ve().setHex(t.sheenColor)),t.sheenRoughness!==void 0&&(this.sheenRoughness=t.sheenRoughness),t.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(t.emissive),t.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(t.specular),t.specularIntensity!==void 0&&(this.specularIntensity=t.specularIntensity),t.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(t.specularColor),t.shininess!==void 0&&(this.shininess=t.shininess),t.clearcoat!==void 0&&(this.clearcoat=t.clearcoat),t.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=t.clearcoatRoughness),t.diffuseRoughness!==void 0&&(this.diffuseRoughness=t.diffuseRoughness),t.dispersion!==void 0&&(this.dispersion=t.dispersion),t.retroreflectivity!==void 0&&(this.retroreflectivity=t.retroreflectivity),t.iridescence!==void 0&&(this.iridescence=t.iridescence),t.iridescenceIOR!==void 0&&(this.iridescenceIOR=t.iridescenceIOR),t.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessMinimum),t.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=t.iridescenceThicknessMaximum),t.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=t.iridescenceThicknessRange[1]),t.transmission!==void 0&&(this.transmission=t.transmission),t.thickness!==void 0&&(this.thickness=t.thickness),t.attenuationDistance!==void 0&&(this.attenuationDistance=t.attenuationDistance),t.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(t.attenuationColor),t.anisotropy!==void 0&&(this.anisotropy=t.anisotropy),t.anisotropyRotation!==void 0&&(this.anisotropyRotation=t.anisotropyRotation),t.fog!==void 0&&(this.fog=t.fog),t.flatShading!==void 0&&(this.flatShading=t.flatShading),t.blending!==void 0&&(this.blending=t.blending),t.combine!==void 0&&(this.combine=t.combine),t.side!==void 0&&(this.side=t.side),t.shadowSide!==void 0&&(this.shadowSide=t.shadowSide),t.opacity!==void 0&&(this.opacity=t.opacity),t.transparent!==void 0&&(this.transparent=t.transparent),t.alphaTest!==void 0&&(this.alphaTest=t.alphaTest),t.alphaHash!==void 0&&(this.alphaHash=t.alphaHash),t.depthFunc!==void 0&&(this.depthFunc=t.depthFunc),t.depthTest!==void 0&&(this.depthTest=t.depthTest),t.depthWrite!==void 0&&(this.depthWrite=t.depthWrite),t.colorWrite!==void 0&&(this.colorWrite=t.colorWrite),t.clippingPlanes!==void 0&&(this.clippingPlanes=t.clippingPlanes.map(n=>new wi().fromJSON(n))),t.clipIntersection!==void 0&&(this.clipIntersection=t.clipIntersection),t.clipShadows!==void 0&&(this.clipShadows=t.clipShadows),t.depthPacking!==void 0&&(this.depthPacking=t.depthPacking),t.blendSrc!==void 0&&(this.blendSrc=t.blendSrc),t.blendDst!==void 0&&(this.blendDst=t.blendDst),t.blendEquation!==void 0&&(this.blendEquation=t.blendEquation),t.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=t.blendSrcAlpha),t.blendDstAlpha!==void 0&&(this.blendDstAlpha=t.blendDstAlpha),t.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=t.blendEquationAlpha),t.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(t.blendColor),t.blendAlpha!==void 0&&(this.blendAlpha=t.blendAlpha),t.stencilWriteMask!==void 0&&(this.stencilWriteMask=t.stencilWriteMask),t.stencilFunc!==void 0&&(this.stencilFunc=t.stencilFunc),t.stencilRef!==void 0&&(this.stencilRef=t.stencilRef),t.stencilFuncMask!==void 0&&(this.stencilFuncMask=t.stencilFuncMask),t.stencilFail!==void 0&&(this.stencilFail=t.stencilFail),t.stencilZFail!==void 0&&(this.stencilZFail=t.stencilZFail),t.stencilZPass!==void 0&&(this.stencilZPass=t.stencilZPass),t.stencilWrite!==void 0&&(this.stencilWrite=t.stencilWrite),t.wireframe!==void 0&&(this.wireframe=t.wireframe),t.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=t.wireframeLinewidth),t.wireframeLinecap!==void 0&&(this.wireframeLinecap=t.wireframeLinecap),t.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=t.wireframeLinejoin),t.rotation!==void 0&&(this.rotation=t.rotation),t.linewidth!==void 0&&(this.linewidth=t.linewidth),t.linecap!==void 0&&(this.linecap=t.linecap),t.linejoin!==void 0&&(this.linejoin=t.linejoin),t.dashSize!==void 0&&(this.dashSize=t.dashSize),t.gapSize!==void 0&&(this.gapSize=t.gapSize),t.scale!==void 0&&(this.scale=t.scale),t.polygonOffset!==void 0&&(this.polygonOffset=t.polygonOffset),t.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=t.polygonOffsetFactor),t.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=t.polygonOffsetUnits),t.dithering!==void 0&&(this.dithering=t.dithering),t.alphaToCoverage!==void 0&&(this.alphaToCoverage=t.alphaToCoverage),t.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=t.premultipliedAlpha),t.forceSinglePass!==void 0&&(this.forceSinglePass=t.forceSinglePass),t.allowOverride!==void 0&&(this.allowOverride=t.allowOverride),t.visible!==void 0&&(this.visible=t.visible),t.toneMapped!==void 0&&(this.toneMapped=t.toneMapped),t.userData!==void 0&&(this.userData=t.userData),t.vertexColors!==void 0&&(typeof t.vertexColors=="number"?this.vertexColors=t.vertexColors>0:this.vertexColors=t.vertexColors),t.size!==void 0&&(this.size=t.size),t.sizeAttenuation!==void 0&&(this.sizeAttenuation=t.sizeAttenuation),t.map!==void 0&&(this.map=e[t.map]||null),t.matcap!==void 0&&(this.matcap=e[t.matcap]||null),t.alphaMap!==void 0&&(this.alphaMap=e[t.alphaMap]||null),t.bumpMap!==void 0&&(this.bumpMap=e[t.bumpMap]||null),t.bumpScale!==void 0&&(this.bumpScale=t.bumpScale),t.normalMap!==void 0&&(this.normalMap=e[t.normalMap]||null),t.normalMapType!==void 0&&(this.normalMapType=t.normalMapType),t.normalScale!==void 0){let n=t.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new de().fromArray(n)}return t.displacementMap!==void 0&&(this.displacementMap=e[t.displacementMap]||null),t.displacementScale!==void 0&&(this.displacementScale=t.displacementScale),t.displacementBias!==void 0&&(this.displacementBias=t.displacementBias),t.roughnessMap!==void 0&&(this.roughnessMap=e[t.roughnessMap]||null),t.metalnessMap!==void 0&&(this.metalnessMap=e[t.metalnessMap]||null),t.emissiveMap!==void 0&&(this.emissiveMap=e[t.emissiveMap]||null),t.emissiveIntensity!==void 0&&(this.emissiveIntensity=t.emissiveIntensity),t.specularMap!==void 0&&(this.specularMap=e[t.specularMap]||null),t.specularIntensityMap!==void 0&&(this.specularIntensityMap=e[t.specularIntensityMap]||null),t.specularColorMap!==void 0&&(this.specularColorMap=e[t.specularColorMap]||null),t.envMap!==void 0&&(this.envMap=e[t.envMap]||null),t.envMapRotation!==void 0&&this.envMapRotation.fromArray(t.envMapRotation),t.envMapIntensity!==void 0&&(this.envMapIntensity=t.envMapIntensity),t.reflectivity!==void 0&&(this.reflectivity=t.reflectivity),t.refractionRatio!==void 0&&(this.refractionRatio=t.refractionRatio),t.lightMap!==void 0&&(this.lightMap=e[t.lightMap]||null),t.lightMapIntensity!==void 0&&(this.lightMapIntensity=t.lightMapIntensity),t.aoMap!==void 0&&(this.aoMap=e[t.aoMap]||null),t.aoMapIntensity!==void 0&&(this.aoMapIntensity=t.aoMapIntensity),t.gradientMap!==void 0&&(this.gradientMap=e[t.gradientMap]||null),t.clearcoatMap!==void 0&&(this.clearcoatMap=e[t.clearcoatMap]||null),t.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=e[t.clearcoatRoughnessMap]||null),t.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=e[t.clearcoatNormalMap]||null),t.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new de().fromArray(t.clearcoatNormalScale)),t.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=e[t.diffuseRoughnessMap]||null),t.iridescenceMap!==void 0&&(this.iridescenceMap=e[t.iridescenceMap]||null),t.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=e[t.iridescenceThicknessMap]||null),t.transmissionMap!==void 0&&(this.transmissionMap=e[t.transmissionMap]||null),t.thicknessMap!==void 0&&(this.thicknessMap=e[t.thicknessMap]||null),t.anisotropyMap!==void 0&&(this.anisotropyMap=e[t.anisotropyMap]||null),t.sheenColorMap!==void 0&&(this.sheenColorMap=e[t.sheenColorMap]||null),t.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=e[t.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(t){this.name=t.name,this.blending=t.blending,this.side=t.side,this.vertexColors=t.vertexColors,this.opacity=t.opacity,this.transparent=t.transparent,this.blendSrc=t.blendSrc,this.blendDst=t.blendDst,this.blendEquation=t.blendEquation,this.blendSrcAlpha=t.blendSrcAlpha,this.blendDstAlpha=t.blendDstAlpha,this.blendEquationAlpha=t.blendEquationAlpha,this.blendColor.copy(t.blendColor),this.blendAlpha=t.blendAlpha,this.depthFunc=t.depthFunc,this.depthTest=t.depthTest,this.depthWrite=t.depthWrite,this.stencilWriteMask=t.stencilWriteMask,this.stencilFunc=t.stencilFunc,this.stencilRef=t.stencilRef,this.stencilFuncMask=t.stencilFuncMask,this.stencilFail=t.stencilFail,this.stencilZFail=t.stencilZFail,this.stencilZPass=t.stencilZPass,this.stencilWrite=t.stencilWrite;let e=t.clippingPlanes,n=null;if(e!==null){let s=e.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=e[r].clone()}return this.clippingPlanes=n,this.clipIntersection=t.clipIntersection,this.clipShadows=t.clipShadows,this.shadowSide=t.shadowSide,this.colorWrite=t.colorWrite,this.precision=t.precision,this.polygonOffset=t.polygonOffset,this.polygonOffsetFactor=t.polygonOffsetFactor,this.polygonOffsetUnits=t.polygonOffsetUnits,this.dithering=t.dithering,this.alphaTest=t.alphaTest,this.alphaHash=t.alphaHash,this.alphaToCoverage=t.alphaToCoverage,this.premultipliedAlpha=t.premultipliedAlpha,this.forceSinglePass=t.forceSinglePass,this.allowOverride=t.allowOverride,this.visible=t.visible,this.toneMapped=t.toneMapped,this.userData=JSON.parse(JSON.stringify(t.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(t){t===!0&&this.version++}};var rs=new K,Uu=new K,fl=new K,pl=new K,Wo=class{constructor(t=new K,e=new K(0,0,-1)){this.origin=t,this.direction=e}set(t,e){return this.origin.copy(t),this.direction.copy(e),this}copy(t){return this.origin.copy(t.origin),this.direction.copy(t.direction),this}at(t,e){return e.copy(this.origin).addScaledVector(this.direction,t)}lookAt(t){return this.direction.copy(t).sub(this.origin).normalize(),this}recast(t){return this.origin.copy(this.at(t,rs)),this}closestPointToPoint(t,e){e.subVectors(t,this.origin);let n=e.dot(this.direction);return n<0?e.copy(this.origin):e.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(t){return Math.sqrt(this.distanceSqToPoint(t))}distanceSqToPoint(t){let e=rs.subVectors(t,this.origin).dot(this.direction);return e<0?this.origin.distanceToSquared(t):(rs.copy(this.origin).addScaledVector(this.direction,e),rs.distanceToSquared(t))}distanceSqToSegment(t,e,n,s){Uu.copy(t).add(e).multiplyScalar(.5),fl.copy(e).sub(t).normalize(),pl.copy(this.origin).sub(Uu);let r=t.distanceTo(e)*.5,o=-this.direction.dot(fl),a=pl.dot(this.direction),l=-pl.dot(fl),c=pl.lengthSq(),h=Math.abs(1-o*o),d,u,f,g;if(h>0)if(d=o*l-a,u=o*a-l,g=r*h,d>=0)if(u>=-g)if(u<=g){let S=1/h;d*=S,u*=S,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-g?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=g?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(Uu).addScaledVector(fl,u),f}intersectSphere(t,e){if(t.radius<0)return null;rs.subVectors(t.center,this.origin);let n=rs.dot(this.direction),s=rs.dot(rs)-n*n,r=t.radius*t.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,e):this.at(a,e)}intersectsSphere(t){return t.radius<0?!1:this.distanceSqToPoint(t.center)<=t.radius*t.radius}distanceToPlane(t){let e=t.normal.dot(this.direction);if(e===0)return t.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(t.normal)+t.constant)/e;return n>=0?n:null}intersectPlane(t,e){let n=this.distanceToPlane(t);return n===null?null:this.at(n,e)}intersectsPlane(t){let e=t.distanceToPoint(this.origin);return e===0||t.normal.dot(this.direction)*e<0}intersectBox(t,e){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(t.min.x-u.x)*c,s=(t.max.x-u.x)*c):(n=(t.max.x-u.x)*c,s=(t.min.x-u.x)*c),h>=0?(r=(t.min.y-u.y)*h,o=(t.max.y-u.y)*h):(r=(t.max.y-u.y)*h,o=(t.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(t.min.z-u.z)*d,l=(t.max.z-u.z)*d):(a=(t.max.z-u.z)*d,l=(t.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,e)}intersectsBox(t){return this.intersectBox(t,rs)!==null}intersectTriangle(t,e,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=t.x-o.x,u=t.y-o.y,f=t.z-o.z,g=e.x-o.x,S=e.y-o.y,p=e.z-o.z,m=n.x-o.x,y=n.y-o.y,R=n.z-o.z,w=Math.abs(l),E=Math.abs(c),A=Math.abs(h),_,T,k,N,L,G,V,D,H,$,z,ht;if(w>=E&&w>=A?(k=l,G=d,H=g,ht=m,l>=0?(_=c,T=h,N=u,L=f,V=S,D=p,$=y,z=R):(_=h,T=c,N=f,L=u,V=p,D=S,$=R,z=y)):E>=A?(k=c,G=u,H=S,ht=y,c>=0?(_=h,T=l,N=f,L=d,V=p,D=g,$=R,z=m):(_=l,T=h,N=d,L=f,V=g,D=p,$=m,z=R)):(k=h,G=f,H=p,ht=R,h>=0?(_=l,T=c,N=d,L=u,V=g,D=S,$=m,z=y):(_=c,T=l,N=u,L=d,V=S,D=g,$=y,z=m)),k===0)return null;let Z=_/k,j=T/k,it=1/k,ft=N-Z*G,dt=L-j*G,Q=V-Z*H,gt=D-j*H,vt=$-Z*ht,Ct=z-j*ht,bt=vt*gt-Ct*Q,Wt=ft*Ct-dt*vt,ie=Q*dt-gt*ft;if(s){if(bt<0||Wt<0||ie<0)return null}else if((bt<0||Wt<0||ie<0)&&(bt>0||Wt>0||ie>0))return null;let Gt=bt+Wt+ie;if(Gt===0)return null;let ce=it*(bt*G+Wt*H+ie*ht);return(Gt>0?ce<0:ce>0)?null:this.at(ce/Gt,r)}applyMatrix4(t){return this.origin.applyMatrix4(t),this.direction.transformDirection(t),this}equals(t){return t.origin.equals(this.origin)&&t.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Wl=class extends Ls{constructor(t){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new ve(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Ps,this.combine=Ku,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.fog=t.fog,this}},Dm=new qe,Qs=new Wo,ml=new er,Nm=new K,gl=new K,xl=new K,_l=new K,Ou=new K,vl=new K,Fm=new K,yl=new K,En=class extends si{constructor(t=new qn,e=new Wl){super(),this.isMesh=!0,this.type="Mesh",this.geometry=t,this.material=e,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(t,e){return super.copy(t,e),t.morphTargetInfluences!==void 0?this.morphTargetInfluences=t.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,t.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},t.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(t.material)?t.material.slice():t.material,this.geometry=t.geometry,this}updateMorphTargets(){let e=this.geometry.morphAttributes,n=Object.keys(e);if(n.length>0){let s=e[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(t,e){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;e.fromBufferAttribute(s,t);let a=this.morphTargetInfluences;if(r&&a){vl.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(Ou.fromBufferAttribute(d,t),o?vl.addScaledVector(Ou,h):vl.addScaledVector(Ou.sub(e),h))}e.add(vl)}return e}intersectsFrustum(t){return t.intersectsObject(this)}raycast(t,e){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),ml.copy(n.boundingSphere),ml.applyMatrix4(r),Qs.copy(t.ray).recast(t.near),!(ml.containsPoint(Qs.origin)===!1&&(Qs.intersectSphere(ml,Nm)===null||Qs.origin.distanceToSquared(Nm)>(t.far-t.near)**2))&&(Dm.copy(r).invert(),Qs.copy(t.ray).applyMatrix4(Dm),!(n.boundingBox!==null&&Qs.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(t,e,Qs)))}_computeIntersections(t,e,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,S=u.length;g<S;g++){let p=u[g],m=o[p.materialIndex],y=Math.max(p.start,f.start),R=Math.min(a.count,Math.min(p.start+p.count,f.start+f.count));for(let w=y,E=R;w<E;w+=3){let A=a.getX(w),_=a.getX(w+1),T=a.getX(w+2);s=Sl(this,m,t,n,c,h,d,A,_,T),s&&(s.faceIndex=Math.floor(w/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),S=Math.min(a.count,f.start+f.count);for(let p=g,m=S;p<m;p+=3){let y=a.getX(p),R=a.getX(p+1),w=a.getX(p+2);s=Sl(this,o,t,n,c,h,d,y,R,w),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,S=u.length;g<S;g++){let p=u[g],m=o[p.materialIndex],y=Math.max(p.start,f.start),R=Math.min(l.count,Math.min(p.start+p.count,f.start+f.count));for(let w=y,E=R;w<E;w+=3){let A=w,_=w+1,T=w+2;s=Sl(this,m,t,n,c,h,d,A,_,T),s&&(s.faceIndex=Math.floor(w/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),S=Math.min(l.count,f.start+f.count);for(let p=g,m=S;p<m;p+=3){let y=p,R=p+1,w=p+2;s=Sl(this,o,t,n,c,h,d,y,R,w),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}}};function Qv(i,t,e,n,s,r,o,a){let l;if(t.side===Gn?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,t.side===Us,a),l===null)return null;yl.copy(a),yl.applyMatrix4(i.matrixWorld);let c=e.ray.origin.distanceTo(yl);return c<e.near||c>e.far?null:{distance:c,point:yl.clone(),object:i}}function Sl(i,t,e,n,s,r,o,a,l,c){i.getVertexPosition(a,gl),i.getVertexPosition(l,xl),i.getVertexPosition(c,_l);let h=Qv(i,t,e,n,gl,xl,_l,Fm);if(h){let d=new K;Rs.getBarycoord(Fm,gl,xl,_l,d),s&&(h.uv=Rs.getInterpolatedAttribute(s,a,l,c,d,new de)),r&&(h.uv1=Rs.getInterpolatedAttribute(r,a,l,c,d,new de)),o&&(h.normal=Rs.getInterpolatedAttribute(o,a,l,c,d,new K),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new K,materialIndex:0};Rs.getNormal(gl,xl,_l,u.normal),h.face=u,h.barycoord=d}return h}var Jr=class extends Xn{constructor(t=null,e=1,n=1,s,r,o,a,l,c=wn,h=wn,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:t,width:e,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Ai=class extends In{constructor(t,e,n,s=1){super(t,e,n),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=s}copy(t){return super.copy(t),this.meshPerAttribute=t.meshPerAttribute,this}toJSON(){let t=super.toJSON();return t.meshPerAttribute=this.meshPerAttribute,t.isInstancedBufferAttribute=!0,t}};var tr=new er,ty=new de(.5,.5),Ml=new K,nr=class{constructor(t=new wi,e=new wi,n=new wi,s=new wi,r=new wi,o=new wi){this.planes=[t,e,n,s,r,o]}set(t,e,n,s,r,o){let a=this.planes;return a[0].copy(t),a[1].copy(e),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(t){let e=this.planes;for(let n=0;n<6;n++)e[n].copy(t.planes[n]);return this}setFromProjectionMatrix(t,e=pi,n=!1){let s=this.planes,r=t.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],g=r[8],S=r[9],p=r[10],m=r[11],y=r[12],R=r[13],w=r[14],E=r[15];if(s[0].setComponents(c-o,f-h,m-g,E-y).normalize(),s[1].setComponents(c+o,f+h,m+g,E+y).normalize(),s[2].setComponents(c+a,f+d,m+S,E+R).normalize(),s[3].setComponents(c-a,f-d,m-S,E-R).normalize(),n)s[4].setComponents(l,u,p,w).normalize(),s[5].setComponents(c-l,f-u,m-p,E-w).normalize();else if(s[4].setComponents(c-l,f-u,m-p,E-w).normalize(),e===pi)s[5].setComponents(c+l,f+u,m+p,E+w).normalize();else if(e===Oo)s[5].setComponents(l,u,p,w).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+e);return this}intersectsObject(t){if(t.boundingSphere!==void 0)t.boundingSphere===null&&t.computeBoundingSphere(),tr.copy(t.boundingSphere).applyMatrix4(t.matrixWorld);else{let e=t.geometry;e.boundingSphere===null&&e.computeBoundingSphere(),tr.copy(e.boundingSphere).applyMatrix4(t.matrixWorld)}return this.intersectsSphere(tr)}intersectsSprite(t){tr.center.set(0,0,0);let e=ty.distanceTo(t.center);return tr.radius=.7071067811865476+e,tr.applyMatrix4(t.matrixWorld),this.intersectsSphere(tr)}intersectsSphere(t){let e=this.planes,n=t.center,s=-t.radius;for(let r=0;r<6;r++)if(e[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(t){let e=this.planes;for(let n=0;n<6;n++){let s=e[n];if(Ml.x=s.normal.x>0?t.max.x:t.min.x,Ml.y=s.normal.y>0?t.max.y:t.min.y,Ml.z=s.normal.z>0?t.max.z:t.min.z,s.distanceToPoint(Ml)<0)return!1}return!0}containsPoint(t){let e=this.planes;for(let n=0;n<6;n++)if(e[n].distanceToPoint(t)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Um=new qe,Xl=class i{constructor(){this.coordinateSystem=pi,this._frustums=[],this._count=0}setFromArrayCamera(t){let e=t.cameras,n=this._frustums;for(let s=0;s<e.length;s++){let r=e[s];Um.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new nr),n[s].setFromProjectionMatrix(Um,r.coordinateSystem,r.reversedDepth)}return this._count=e.length,this}getFrustum(t){return this._frustums[t]}intersectsObject(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsObject(t))return!0;return!1}intersectsSprite(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSprite(t))return!0;return!1}intersectsSphere(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSphere(t))return!0;return!1}intersectsBox(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsBox(t))return!0;return!1}containsPoint(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].containsPoint(t))return!0;return!1}copy(t){this.coordinateSystem=t.coordinateSystem;let e=this._frustums,n=t._frustums;for(let s=0;s<t._count;s++)e[s]===void 0&&(e[s]=new nr),e[s].copy(n[s]);return this._count=t._count,this}clone(){return new i().copy(this)}};var ql=class extends Ls{constructor(t){super(),this.isPointsMaterial=!0,this.type="PointsMaterial",this.color=new ve(16777215),this.map=null,this.alphaMap=null,this.size=1,this.sizeAttenuation=!0,this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.alphaMap=t.alphaMap,this.size=t.size,this.sizeAttenuation=t.sizeAttenuation,this.fog=t.fog,this}},Om=new qe,Gu=new Wo,bl=new er,wl=new K,Xo=class extends si{constructor(t=new qn,e=new ql){super(),this.isPoints=!0,this.type="Points",this.geometry=t,this.material=e,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(t,e){return super.copy(t,e),t.morphTargetInfluences!==void 0?this.morphTargetInfluences=t.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,t.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},t.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(t.material)?t.material.slice():t.material,this.geometry=t.geometry,this}intersectsFrustum(t){return t.intersectsObject(this)}raycast(t,e){let n=this.geometry,s=this.matrixWorld,r=t.params.Points.threshold,o=n.drawRange;if(n.boundingSphere===null&&n.computeBoundingSphere(),bl.copy(n.boundingSphere),bl.applyMatrix4(s),bl.radius+=r,t.ray.intersectsSphere(bl)===!1)return;Om.copy(s).invert(),Gu.copy(t.ray).applyMatrix4(Om);let a=r/((this.scale.x+this.scale.y+this.scale.z)/3),l=a*a,c=n.index,d=n.attributes.position;if(c!==null){let u=Math.max(0,o.start),f=Math.min(c.count,o.start+o.count);for(let g=u,S=f;g<S;g++){let p=c.getX(g);wl.fromBufferAttribute(d,p),Bm(wl,p,l,s,t,e,this)}}else{let u=Math.max(0,o.start),f=Math.min(d.count,o.start+o.count);for(let g=u,S=f;g<S;g++)wl.fromBufferAttribute(d,g),Bm(wl,g,l,s,t,e,this)}}updateMorphTargets(){let e=this.geometry.morphAttributes,n=Object.keys(e);if(n.length>0){let s=e[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}};function Bm(i,t,e,n,s,r,o){let a=Gu.distanceSqToPoint(i);if(a<e){let l=new K;Gu.closestPointToPoint(i,l),l.applyMatrix4(n);let c=s.ray.origin.distanceTo(l);if(c<s.near||c>s.far)return;r.push({distance:c,distanceToRay:Math.sqrt(a),point:l,index:t,face:null,faceIndex:null,barycoord:null,object:o})}}var qo=class extends Xn{constructor(t=[],e=rr,n,s,r,o,a,l,c,h){super(t,e,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(t){this.image=t}};var cs=class extends Xn{constructor(t,e,n=Ti,s,r,o,a=wn,l=wn,c,h=ls,d=1){if(h!==ls&&h!==ds)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:t,height:e,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(t){return super.copy(t),this.source=new $r(Object.assign({},t.image)),this.compareFunction=t.compareFunction,this}toJSON(t){let e=super.toJSON(t);return e.compareFunction=this.compareFunction,e}},Yo=class extends cs{constructor(t,e=Ti,n=rr,s,r,o=wn,a=wn,l,c=ls){let h={width:t,height:t,depth:1},d=[h,h,h,h,h,h];super(t,t,e,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(t){this.image=t}},$o=class extends Xn{constructor(t=null){super(),this.sourceTexture=t,this.isExternalTexture=!0}copy(t){return super.copy(t),this.sourceTexture=t.sourceTexture,this}},Kr=class i extends qn{constructor(t=1,e=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:t,height:e,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;g("z","y","x",-1,-1,n,e,t,o,r,0),g("z","y","x",1,-1,n,e,-t,o,r,1),g("x","z","y",1,1,t,n,e,s,o,2),g("x","z","y",1,-1,t,n,-e,s,o,3),g("x","y","z",1,-1,t,e,n,s,r,4),g("x","y","z",-1,-1,t,e,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new We(c,3)),this.setAttribute("normal",new We(h,3)),this.setAttribute("uv",new We(d,2));function g(S,p,m,y,R,w,E,A,_,T,k){let N=w/_,L=E/T,G=w/2,V=E/2,D=A/2,H=_+1,$=T+1,z=0,ht=0,Z=new K;for(let j=0;j<$;j++){let it=j*L-V;for(let ft=0;ft<H;ft++){let dt=ft*N-G;Z[S]=dt*y,Z[p]=it*R,Z[m]=D,c.push(Z.x,Z.y,Z.z),Z[S]=0,Z[p]=0,Z[m]=A>0?1:-1,h.push(Z.x,Z.y,Z.z),d.push(ft/_),d.push(1-j/T),z+=1}}for(let j=0;j<T;j++)for(let it=0;it<_;it++){let ft=u+it+H*j,dt=u+it+H*(j+1),Q=u+(it+1)+H*(j+1),gt=u+(it+1)+H*j;l.push(ft,dt,gt),l.push(dt,Q,gt),ht+=6}a.addGroup(f,ht,k),f+=ht,u+=z}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.depth,t.widthSegments,t.heightSegments,t.depthSegments)}};var Zo=class i extends qn{constructor(t=1,e=32,n=0,s=Math.PI*2){super(),this.type="CircleGeometry",this.parameters={radius:t,segments:e,thetaStart:n,thetaLength:s},e=Math.max(3,e);let r=[],o=[],a=[],l=[],c=new K,h=new de;o.push(0,0,0),a.push(0,0,1),l.push(.5,.5);for(let d=0,u=3;d<=e;d++,u+=3){let f=n+d/e*s;c.x=t*Math.cos(f),c.y=t*Math.sin(f),o.push(c.x,c.y,c.z),a.push(0,0,1),h.x=(o[u]/t+1)/2,h.y=(o[u+1]/t+1)/2,l.push(h.x,h.y)}for(let d=1;d<=e;d++)r.push(d,d+1,0);this.setIndex(r),this.setAttribute("position",new We(o,3)),this.setAttribute("normal",new We(a,3)),this.setAttribute("uv",new We(l,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radius,t.segments,t.thetaStart,t.thetaLength)}};var Gi=class i extends qn{constructor(t=1,e=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:t,height:e,widthSegments:n,heightSegments:s};let r=t/2,o=e/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=t/a,u=e/l,f=[],g=[],S=[],p=[];for(let m=0;m<h;m++){let y=m*u-o;for(let R=0;R<c;R++){let w=R*d-r;g.push(w,-y,0),S.push(0,0,1),p.push(R/a),p.push(1-m/l)}}for(let m=0;m<l;m++)for(let y=0;y<a;y++){let R=y+c*m,w=y+c*(m+1),E=y+1+c*(m+1),A=y+1+c*m;f.push(R,w,A),f.push(w,E,A)}this.setIndex(f),this.setAttribute("position",new We(g,3)),this.setAttribute("normal",new We(S,3)),this.setAttribute("uv",new We(p,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.widthSegments,t.heightSegments)}};function lr(i){let t={};for(let e in i){t[e]={};for(let n in i[e]){let s=i[e][n];if(km(s))s.isRenderTargetTexture?(Zt("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),t[e][n]=null):t[e][n]=s.clone();else if(Array.isArray(s))if(km(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();t[e][n]=r}else t[e][n]=s.slice();else t[e][n]=s}}return t}function Ln(i){let t={};for(let e=0;e<i.length;e++){let n=lr(i[e]);for(let s in n)t[s]=n[s]}return t}function km(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function ey(i){let t=[];for(let e=0;e<i.length;e++)t.push(i[e].clone());return t}function vd(i){let t=i.getRenderTarget();return t===null?i.outputColorSpace:t.isXRRenderTarget===!0?t.texture.colorSpace:ge.workingColorSpace}var Rg={clone:lr,merge:Ln},ny=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,iy=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Vn=class extends Ls{constructor(t){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=ny,this.fragmentShader=iy,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,t!==void 0&&this.setValues(t)}copy(t){return super.copy(t),this.fragmentShader=t.fragmentShader,this.vertexShader=t.vertexShader,this.uniforms=lr(t.uniforms),this.uniformsGroups=ey(t.uniformsGroups),this.defines=Object.assign({},t.defines),this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.fog=t.fog,this.lights=t.lights,this.clipping=t.clipping,this.extensions=Object.assign({},t.extensions),this.glslVersion=t.glslVersion,this.defaultAttributeValues=Object.assign({},t.defaultAttributeValues),this.index0AttributeName=t.index0AttributeName,this.uniformsNeedUpdate=t.uniformsNeedUpdate,this}toJSON(t){let e=super.toJSON(t);e.glslVersion=this.glslVersion,e.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?e.uniforms[s]={type:"t",value:o.toJSON(t).uuid}:o&&o.isColor?e.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?e.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?e.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?e.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?e.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?e.uniforms[s]={type:"m4",value:o.toArray()}:e.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(e.defines=this.defines),e.vertexShader=this.vertexShader,e.fragmentShader=this.fragmentShader,e.lights=this.lights,e.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(e.extensions=n),e}fromJSON(t,e){if(super.fromJSON(t,e),t.uniforms!==void 0)for(let n in t.uniforms){let s=t.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=e[s.value]||null;break;case"c":this.uniforms[n].value=new ve().setHex(s.value);break;case"v2":this.uniforms[n].value=new de().fromArray(s.value);break;case"v3":this.uniforms[n].value=new K().fromArray(s.value);break;case"v4":this.uniforms[n].value=new Ye().fromArray(s.value);break;case"m3":this.uniforms[n].value=new te().fromArray(s.value);break;case"m4":this.uniforms[n].value=new qe().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(t.defines!==void 0&&(this.defines=t.defines),t.vertexShader!==void 0&&(this.vertexShader=t.vertexShader),t.fragmentShader!==void 0&&(this.fragmentShader=t.fragmentShader),t.glslVersion!==void 0&&(this.glslVersion=t.glslVersion),t.extensions!==void 0)for(let n in t.extensions)this.extensions[n]=t.extensions[n];return t.lights!==void 0&&(this.lights=t.lights),t.clipping!==void 0&&(this.clipping=t.clipping),this}},Yl=class extends Vn{constructor(t){super(t),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var $l=class extends Ls{constructor(t){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=pg,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(t)}copy(t){return super.copy(t),this.depthPacking=t.depthPacking,this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this}},Zl=class extends Ls{constructor(t){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(t)}copy(t){return super.copy(t),this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this}};function Gr(i,t){return!i||i.constructor===t?i:typeof t.BYTES_PER_ELEMENT=="number"?new t(i):Array.prototype.slice.call(i)}function Al(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Ds=class{constructor(t,e,n,s){this.parameterPositions=t,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new e.constructor(n),this.sampleValues=e,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(t){let e=this.parameterPositions,n=this._cachedIndex,s=e[n],r=e[n-1];n:{t:{let o;e:{i:if(!(t<s)){for(let a=n+2;;){if(s===void 0){if(t<r)break i;return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=e[++n],t<s)break t}o=e.length;break e}if(!(t>=r)){let a=e[1];t<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=e[--n-1],t>=r)break t}o=n,n=0;break e}break n}for(;n<o;){let a=n+o>>>1;t<e[a]?o=a:n=a+1}if(s=e[n],r=e[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,t,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(t){let e=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=t*s;for(let o=0;o!==s;++o)e[o]=n[r+o];return e}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},Jl=class extends Ds{constructor(t,e,n,s){super(t,e,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:ku,endingEnd:ku}}intervalChanged_(t,e,n){let s=this.parameterPositions,r=t-2,o=t+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case zu:r=t,a=2*e-n;break;case Vu:r=s.length-2,a=e+s[r]-s[r+1];break;default:r=t,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case zu:o=t,l=2*n-e;break;case Vu:o=1,l=n+s[1]-s[0];break;default:o=t-1,l=e}let c=(n-e)*.5,h=this.valueSize;this._weightPrev=c/(e-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,g=(n-e)/(s-e),S=g*g,p=S*g,m=-u*p+2*u*S-u*g,y=(1+u)*p+(-1.5-2*u)*S+(-.5+u)*g+1,R=(-1-f)*p+(1.5+f)*S+.5*g,w=f*p-f*S;for(let E=0;E!==a;++E)r[E]=m*o[h+E]+y*o[c+E]+R*o[l+E]+w*o[d+E];return r}},Kl=class extends Ds{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=(n-e)/(s-e),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},jl=class extends Ds{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t){return this.copySampleValue_(t-1)}},Ql=class extends Ds{interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let g=(n-e)/(s-e),S=1-g;for(let p=0;p!==a;++p)r[p]=o[c+p]*S+o[l+p]*g;return r}let u=a*2,f=t-1;for(let g=0;g!==a;++g){let S=o[c+g],p=o[l+g],m=f*u+g*2,y=d[m],R=d[m+1],w=t*u+g*2,E=h[w],A=h[w+1],_=ry(n,e,y,E,s);r[g]=Pg(_,S,R,A,p)}return r}};function Pg(i,t,e,n,s){let r=1-i;return r*r*r*t+3*r*r*i*e+3*r*i*i*n+i*i*i*s}function sy(i,t,e,n,s){let r=1-i;return 3*r*r*(e-t)+6*r*i*(n-e)+3*i*i*(s-n)}function ry(i,t,e,n,s){let r=(i-t)/(s-t);for(let o=0;o<8;o++){let a=Pg(r,t,e,n,s)-i;if(Math.abs(a)<1e-10)break;let l=sy(r,t,e,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var ri=class{constructor(t,e,n,s){if(t===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(e===void 0||e.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+t);this.name=t,this.times=Gr(e,this.TimeBufferType),this.values=Gr(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(t){let e=t.constructor,n;if(e.toJSON!==this.toJSON)n=e.toJSON(t);else{n={name:t.name,times:Gr(t.times,Array),values:Gr(t.values,Array)};let s=t.getInterpolation();s!==t.DefaultInterpolation&&(n.interpolation=s),Al(t.settings)&&(n.settings={inTangents:Gr(t.settings.inTangents,Array),outTangents:Gr(t.settings.outTangents,Array)})}return n.type=t.ValueTypeName,n}InterpolantFactoryMethodDiscrete(t){return new jl(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodLinear(t){return new Kl(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodSmooth(t){return new Jl(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodBezier(t){let e=new Ql(this.times,this.values,this.getValueSize(),t);return this.settings&&(e.inTangents=this.settings.inTangents,e.outTangents=this.settings.outTangents),e}setInterpolation(t){let e;switch(t){case No:e=this.InterpolantFactoryMethodDiscrete;break;case kl:e=this.InterpolantFactoryMethodLinear;break;case Cl:e=this.InterpolantFactoryMethodSmooth;break;case Bu:e=this.InterpolantFactoryMethodBezier;break}if(e===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(t!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Zt("KeyframeTrack:",n),this}return this.createInterpolant=e,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return No;case this.InterpolantFactoryMethodLinear:return kl;case this.InterpolantFactoryMethodSmooth:return Cl;case this.InterpolantFactoryMethodBezier:return Bu}}getValueSize(){return this.values.length/this.times.length}shift(t){if(t!==0){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]+=t;Al(this.settings)&&(zm(this.settings.inTangents,t),zm(this.settings.outTangents,t))}return this}scale(t){if(t!==1){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]*=t;Al(this.settings)&&(Vm(this.settings.inTangents,t),Vm(this.settings.outTangents,t))}return this}trim(t,e){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<t;)++r;for(;o!==-1&&n[o]>e;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let t=!0,e=this.getValueSize();e-Math.floor(e)!==0&&(Qt("KeyframeTrack: Invalid value size in track.",this),t=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Qt("KeyframeTrack: Track is empty.",this),t=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Qt("KeyframeTrack: Time is not a valid number.",this,a,l),t=!1;break}if(o!==null&&o>l){Qt("KeyframeTrack: Out of order keys.",this,a,l,o),t=!1;break}o=l}if(s!==void 0&&Dv(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Qt("KeyframeTrack: Value is not a valid number.",this,a,c),t=!1;break}}return t}optimize(){let t=this.times.slice(),e=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Cl,r=t.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=t[a],h=t[a+1];if(c!==h&&(a!==1||c!==t[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let g=0;g!==n;++g){let S=e[d+g];if(S!==e[u+g]||S!==e[f+g]){l=!0;break}}}if(l){if(a!==o){t[o]=t[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)e[u+f]=e[d+f]}++o}}if(r>0){t[o]=t[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)e[l+c]=e[a+c];++o}return o!==t.length?(this.times=t.slice(0,o),this.values=e.slice(0,o*n)):(this.times=t,this.values=e),this}clone(){let t=this.times.slice(),e=this.values.slice(),n=this.constructor,s=new n(this.name,t,e);return s.createInterpolant=this.createInterpolant,Al(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function zm(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]+=t}function Vm(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]*=t}ri.prototype.ValueTypeName="";ri.prototype.TimeBufferType=Float32Array;ri.prototype.ValueBufferType=Float32Array;ri.prototype.DefaultInterpolation=kl;var Ns=class extends ri{constructor(t,e,n){super(t,e,n)}};Ns.prototype.ValueTypeName="bool";Ns.prototype.ValueBufferType=Array;Ns.prototype.DefaultInterpolation=No;Ns.prototype.InterpolantFactoryMethodLinear=void 0;Ns.prototype.InterpolantFactoryMethodSmooth=void 0;var tc=class extends ri{constructor(t,e,n,s){super(t,e,n,s)}};tc.prototype.ValueTypeName="color";var ec=class extends ri{constructor(t,e,n,s){super(t,e,n,s)}};ec.prototype.ValueTypeName="number";var nc=class extends Ds{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-e)/(s-e),c=t*a;for(let h=c+a;c!==h;c+=4)Vi.slerpFlat(r,0,o,c-a,o,c,l);return r}},Jo=class extends ri{constructor(t,e,n,s){super(t,e,n,s)}InterpolantFactoryMethodLinear(t){return new nc(this.times,this.values,this.getValueSize(),t)}};Jo.prototype.ValueTypeName="quaternion";Jo.prototype.InterpolantFactoryMethodSmooth=void 0;var Fs=class extends ri{constructor(t,e,n){super(t,e,n)}};Fs.prototype.ValueTypeName="string";Fs.prototype.ValueBufferType=Array;Fs.prototype.DefaultInterpolation=No;Fs.prototype.InterpolantFactoryMethodLinear=void 0;Fs.prototype.InterpolantFactoryMethodSmooth=void 0;var ic=class extends ri{constructor(t,e,n,s){super(t,e,n,s)}};ic.prototype.ValueTypeName="vector";var sc=class{constructor(t,e,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=t,this.onProgress=e,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},Ig=new sc,rc=class{constructor(t){this.manager=t!==void 0?t:Ig,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(t,e){let n=this;return new Promise(function(s,r){n.load(t,s,e,r)})}parse(){}setCrossOrigin(t){return this.crossOrigin=t,this}setWithCredentials(t){return this.withCredentials=t,this}setPath(t){return this.path=t,this}setResourcePath(t){return this.resourcePath=t,this}setRequestHeader(t){return this.requestHeader=t,this}setPriority(t){return this.priority=t,this}setCache(t){return this.cache=t,this}abort(){return this}};rc.DEFAULT_MATERIAL_NAME="__DEFAULT";var Tl=new K,El=new Vi,Bi=new K,Ko=class extends si{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new qe,this.projectionMatrix=new qe,this.projectionMatrixInverse=new qe,this.coordinateSystem=pi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(t,e){return super.copy(t,e),this.matrixWorldInverse.copy(t.matrixWorldInverse),this.projectionMatrix.copy(t.projectionMatrix),this.projectionMatrixInverse.copy(t.projectionMatrixInverse),this.coordinateSystem=t.coordinateSystem,this}getWorldDirection(t){return super.getWorldDirection(t).negate()}updateMatrixWorld(t){super.updateMatrixWorld(t),this.matrixWorld.decompose(Tl,El,Bi),Bi.x===1&&Bi.y===1&&Bi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Tl,El,Bi.set(1,1,1)).invert()}updateWorldMatrix(t,e,n=!1){super.updateWorldMatrix(t,e,n),this.matrixWorld.decompose(Tl,El,Bi),Bi.x===1&&Bi.y===1&&Bi.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Tl,El,Bi.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Cs=new K,Gm=new de,Hm=new de,kn=class extends Ko{constructor(t=50,e=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=t,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=e,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.fov=t.fov,this.zoom=t.zoom,this.near=t.near,this.far=t.far,this.focus=t.focus,this.aspect=t.aspect,this.view=t.view===null?null:Object.assign({},t.view),this.filmGauge=t.filmGauge,this.filmOffset=t.filmOffset,this}setFocalLength(t){let e=.5*this.getFilmHeight()/t;this.fov=zl*2*Math.atan(e),this.updateProjectionMatrix()}getFocalLength(){let t=Math.tan(xu*.5*this.fov);return .5*this.getFilmHeight()/t}getEffectiveFOV(){return zl*2*Math.atan(Math.tan(xu*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(t,e,n){Cs.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),e.set(Cs.x,Cs.y).multiplyScalar(-t/Cs.z),Cs.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Cs.x,Cs.y).multiplyScalar(-t/Cs.z)}getViewSize(t,e){return this.getViewBounds(t,Gm,Hm),e.subVectors(Hm,Gm)}setViewOffset(t,e,n,s,r,o){this.aspect=t/e,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=this.near,e=t*Math.tan(xu*.5*this.fov)/this.zoom,n=2*e,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,e-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=t*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,e,e-n,t,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.fov=this.fov,e.object.zoom=this.zoom,e.object.near=this.near,e.object.far=this.far,e.object.focus=this.focus,e.object.aspect=this.aspect,this.view!==null&&(e.object.view=Object.assign({},this.view)),e.object.filmGauge=this.filmGauge,e.object.filmOffset=this.filmOffset,e}};var oc=class extends Ko{constructor(t=-1,e=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=t,this.right=e,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.left=t.left,this.right=t.right,this.top=t.top,this.bottom=t.bottom,this.near=t.near,this.far=t.far,this.zoom=t.zoom,this.view=t.view===null?null:Object.assign({},t.view),this}setViewOffset(t,e,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=(this.right-this.left)/(2*this.zoom),e=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-t,o=n+t,a=s+e,l=s-e;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.zoom=this.zoom,e.object.left=this.left,e.object.right=this.right,e.object.top=this.top,e.object.bottom=this.bottom,e.object.near=this.near,e.object.far=this.far,this.view!==null&&(e.object.view=Object.assign({},this.view)),e}};var hs=class extends qn{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(t){return super.copy(t),this.instanceCount=t.instanceCount,this}toJSON(){let t=super.toJSON();return t.instanceCount=this.instanceCount,t.isInstancedBufferGeometry=!0,t}};var Hr=-90,Wr=1,jr=class extends si{constructor(t,e,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new kn(Hr,Wr,t,e);s.layers=this.layers,this.add(s);let r=new kn(Hr,Wr,t,e);r.layers=this.layers,this.add(r);let o=new kn(Hr,Wr,t,e);o.layers=this.layers,this.add(o);let a=new kn(Hr,Wr,t,e);a.layers=this.layers,this.add(a);let l=new kn(Hr,Wr,t,e);l.layers=this.layers,this.add(l);let c=new kn(Hr,Wr,t,e);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let t=this.coordinateSystem,e=this.children.concat(),[n,s,r,o,a,l]=e;for(let c of e)this.remove(c);if(t===pi)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(t===Oo)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+t);for(let c of e)this.add(c),c.updateMatrixWorld()}update(t,e){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==t.coordinateSystem&&(this.coordinateSystem=t.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=t.getRenderTarget(),u=t.getActiveCubeFace(),f=t.getActiveMipmapLevel(),g=t.xr.enabled;t.xr.enabled=!1;let S=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let p=!1;t.isWebGLRenderer===!0?p=t.state.buffers.depth.getReversed():p=t.reversedDepthBuffer,t.setRenderTarget(n,0,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,r),t.setRenderTarget(n,1,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,o),t.setRenderTarget(n,2,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,a),t.setRenderTarget(n,3,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,l),t.setRenderTarget(n,4,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,c),n.texture.mipmapsAutoUpdate=S,t.setRenderTarget(n,5,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,h),t.setRenderTarget(d,u,f),t.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},ac=class extends kn{constructor(t=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=t,this.perCameraFrustumCulled=!1}};var yd="\\[\\]\\.:\\/",oy=new RegExp("["+yd+"]","g"),Sd="[^"+yd+"]",ay="[^"+yd.replace("\\.","")+"]",ly=/((?:WC+[\/:])*)/.source.replace("WC",Sd),cy=/(WCOD+)?/.source.replace("WCOD",ay),hy=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Sd),uy=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Sd),dy=new RegExp("^"+ly+cy+hy+uy+"$"),fy=["material","materials","bones","map"],Hu=class{constructor(t,e,n){let s=n||Ve.parseTrackName(e);this._targetGroup=t,this._bindings=t.subscribe_(e,s)}getValue(t,e){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(t,e)}setValue(t,e){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(t,e)}bind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].bind()}unbind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].unbind()}},Ve=class i{constructor(t,e,n){this.path=e,this.parsedPath=n||i.parseTrackName(e),this.node=i.findNode(t,this.parsedPath.nodeName),this.rootNode=t,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(t,e,n){return t&&t.isAnimationObjectGroup?new i.Composite(t,e,n):new i(t,e,n)}static sanitizeNodeName(t){return t.replace(/\s/g,"_").replace(oy,"")}static parseTrackName(t){let e=dy.exec(t);if(e===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+t);let n={nodeName:e[2],objectName:e[3],objectIndex:e[4],propertyName:e[5],propertyIndex:e[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);fy.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+t);return n}static findNode(t,e){if(e===void 0||e===""||e==="."||e===-1||e===t.name||e===t.uuid)return t;if(t.skeleton){let n=t.skeleton.getBoneByName(e);if(n!==void 0)return n}if(t.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===e||a.uuid===e)return a;let l=n(a.children);if(l)return l}return null},s=n(t.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(t,e){t[e]=this.targetObject[this.propertyName]}_getValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)t[e++]=n[s]}_getValue_arrayElement(t,e){t[e]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(t,e){this.resolvedProperty.toArray(t,e)}_setValue_direct(t,e){this.targetObject[this.propertyName]=t[e]}_setValue_direct_setNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++]}_setValue_array_setNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(t,e){this.resolvedProperty[this.propertyIndex]=t[e]}_setValue_arrayElement_setNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(t,e){this.resolvedProperty.fromArray(t,e)}_setValue_fromArray_setNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(t,e){this.bind(),this.getValue(t,e)}_setValue_unbound(t,e){this.bind(),this.setValue(t,e)}bind(){let t=this.node,e=this.parsedPath,n=e.objectName,s=e.propertyName,r=e.propertyIndex;if(t||(t=i.findNode(this.rootNode,e.nodeName),this.node=t),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!t){Zt("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=e.objectIndex;switch(n){case"materials":if(!t.material){Qt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.materials){Qt("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}t=t.material.materials;break;case"bones":if(!t.skeleton){Qt("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}t=t.skeleton.bones;for(let h=0;h<t.length;h++)if(t[h].name===c){c=h;break}break;case"map":if("map"in t){t=t.map;break}if(!t.material){Qt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.map){Qt("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}t=t.material.map;break;default:if(t[n]===void 0){Qt("PropertyBinding: Can not bind to objectName of node undefined.",this);return}t=t[n]}if(c!==void 0){if(t[c]===void 0){Qt("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,t);return}t=t[c]}}let o=t[s];if(o===void 0){let c=e.nodeName;Qt("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",t);return}let a=this.Versioning.None;this.targetObject=t,t.isMaterial===!0?a=this.Versioning.NeedsUpdate:t.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!t.geometry){Qt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!t.geometry.morphAttributes){Qt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}t.morphTargetDictionary[r]!==void 0&&(r=t.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Ve.Composite=Hu;Ve.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Ve.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Ve.prototype.GetterByBindingType=[Ve.prototype._getValue_direct,Ve.prototype._getValue_array,Ve.prototype._getValue_arrayElement,Ve.prototype._getValue_toArray];Ve.prototype.SetterByBindingTypeAndVersioning=[[Ve.prototype._setValue_direct,Ve.prototype._setValue_direct_setNeedsUpdate,Ve.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Ve.prototype._setValue_array,Ve.prototype._setValue_array_setNeedsUpdate,Ve.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Ve.prototype._setValue_arrayElement,Ve.prototype._setValue_arrayElement_setNeedsUpdate,Ve.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Ve.prototype._setValue_fromArray,Ve.prototype._setValue_fromArray_setNeedsUpdate,Ve.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var jA=new Float32Array(1);var Wu=class{static{this.prototype.isMatrix2=!0}constructor(t,e,n,s){this.elements=[1,0,0,1],t!==void 0&&this.set(t,e,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(t,e=0){for(let n=0;n<4;n++)this.elements[n]=t[n+e];return this}set(t,e,n,s){let r=this.elements;return r[0]=t,r[2]=e,r[1]=n,r[3]=s,this}};function Md(i,t,e,n){let s=py(n);switch(e){case hd:return i*t;case dd:return i*t/s.components*s.byteLength;case pc:return i*t/s.components*s.byteLength;case Os:return i*t*2/s.components*s.byteLength;case mc:return i*t*2/s.components*s.byteLength;case ud:return i*t*3/s.components*s.byteLength;case li:return i*t*4/s.components*s.byteLength;case gc:return i*t*4/s.components*s.byteLength;case ta:case ea:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case na:case ia:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case _c:case yc:return Math.max(i,16)*Math.max(t,8)/4;case xc:case vc:return Math.max(i,8)*Math.max(t,8)/2;case Sc:case Mc:case wc:case Ac:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case bc:case sa:case Tc:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Ec:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Cc:return Math.floor((i+4)/5)*Math.floor((t+3)/4)*16;case Rc:return Math.floor((i+4)/5)*Math.floor((t+4)/5)*16;case Pc:return Math.floor((i+5)/6)*Math.floor((t+4)/5)*16;case Ic:return Math.floor((i+5)/6)*Math.floor((t+5)/6)*16;case Lc:return Math.floor((i+7)/8)*Math.floor((t+4)/5)*16;case Dc:return Math.floor((i+7)/8)*Math.floor((t+5)/6)*16;case Nc:return Math.floor((i+7)/8)*Math.floor((t+7)/8)*16;case Fc:return Math.floor((i+9)/10)*Math.floor((t+4)/5)*16;case Uc:return Math.floor((i+9)/10)*Math.floor((t+5)/6)*16;case Oc:return Math.floor((i+9)/10)*Math.floor((t+7)/8)*16;case Bc:return Math.floor((i+9)/10)*Math.floor((t+9)/10)*16;case kc:return Math.floor((i+11)/12)*Math.floor((t+9)/10)*16;case zc:return Math.floor((i+11)/12)*Math.floor((t+11)/12)*16;case Vc:case Gc:case Hc:return Math.ceil(i/4)*Math.ceil(t/4)*16;case Wc:case Xc:return Math.ceil(i/4)*Math.ceil(t/4)*8;case ra:case qc:return Math.ceil(i/4)*Math.ceil(t/4)*16}throw new Error(`Unable to determine texture byte length for ${e} format.`)}function py(i){switch(i){case oi:case od:return{byteLength:1,components:1};case no:case ad:case Ei:return{byteLength:2,components:1};case dc:case fc:return{byteLength:2,components:4};case Ti:case uc:case ai:return{byteLength:4,components:1};case ld:case cd:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Zt("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Qg(){let i=null,t=!1,e=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),e(r,o)}return{start:function(){t!==!0&&e!==null&&i!==null&&(n=i.requestAnimationFrame(s),t=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),t=!1},setAnimationLoop:function(r){e=r},setContext:function(r){i=r}}}function gy(i){let t=new WeakMap;function e(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,g)=>f.start-g.start);let u=0;for(let f=1;f<d.length;f++){let g=d[u],S=d[f];S.start<=g.start+g.count+1?g.count=Math.max(g.count,S.start+S.count-g.start):(++u,d[u]=S)}d.length=u+1;for(let f=0,g=d.length;f<g;f++){let S=d[f];i.bufferSubData(c,S.start*h.BYTES_PER_ELEMENT,h,S.start,S.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),t.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=t.get(a);l&&(i.deleteBuffer(l.buffer),t.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=t.get(a);(!h||h.version<a.version)&&t.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=t.get(a);if(c===void 0)t.set(a,e(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var xy=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,_y=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,vy=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,yy=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Sy=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,My=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,by=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,wy=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,Ay=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,Ty=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Ey=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,Cy=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,Ry=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,Py=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,Iy=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,Ly=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,Dy=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,Ny=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,Fy=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,Uy=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,Oy=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,By=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,ky=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,zy=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,Vy=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,Gy=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,Hy=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,Wy=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,Xy=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,qy="gl_FragColor = linearToOutputTexel( gl_FragColor );",Yy=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,$y=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,Zy=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,Jy=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,Ky=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,jy=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,Qy=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,tS=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,eS=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,nS=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,iS=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,sS=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,rS=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,oS=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,aS=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,lS=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,cS=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,hS=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,uS=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,dS=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,fS=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,pS=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,mS=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,gS=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,xS=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,_S=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,vS=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,yS=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,SS=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,MS=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,bS=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,wS=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,AS=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,TS=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,ES=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,CS=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,RS=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,PS=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,IS=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,LS=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,DS=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,NS=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,FS=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,US=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,OS=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,BS=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,kS=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,zS=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,VS=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,GS=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,HS=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,WS=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,XS=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,qS=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,YS=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,$S=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,ZS=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,JS=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,KS=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,jS=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,QS=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,tM=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,eM=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,nM=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,iM=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,sM=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,rM=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,oM=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,aM=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,lM=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,cM=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,hM=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,uM=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,dM=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,fM=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,pM=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,mM=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,gM=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,xM=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,_M=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,vM=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,yM=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,SM=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,MM=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,bM=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,wM=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,AM=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,TM=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,EM=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,CM=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,RM=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,PM=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,IM=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,LM=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,DM=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,NM=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,FM=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,UM=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,OM=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,BM=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,kM=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,zM=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,VM=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,GM=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,HM=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,WM=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,XM=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,qM=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,YM=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,$M=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,ZM=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,le={alphahash_fragment:xy,alphahash_pars_fragment:_y,alphamap_fragment:vy,alphamap_pars_fragment:yy,alphatest_fragment:Sy,alphatest_pars_fragment:My,aomap_fragment:by,aomap_pars_fragment:wy,batching_pars_vertex:Ay,batching_vertex:Ty,begin_vertex:Ey,beginnormal_vertex:Cy,bsdfs:Ry,iridescence_fragment:Py,bumpmap_pars_fragment:Iy,clipping_planes_fragment:Ly,clipping_planes_pars_fragment:Dy,clipping_planes_pars_vertex:Ny,clipping_planes_vertex:Fy,color_fragment:Uy,color_pars_fragment:Oy,color_pars_vertex:By,color_vertex:ky,common:zy,defaultnormal_vertex:Vy,displacementmap_pars_vertex:Gy,displacementmap_vertex:Hy,emissivemap_fragment:Wy,emissivemap_pars_fragment:Xy,colorspace_fragment:qy,colorspace_pars_fragment:Yy,envmap_fragment:$y,envmap_common_pars_fragment:Zy,envmap_pars_fragment:Jy,envmap_pars_vertex:Ky,envmap_physical_pars_fragment:lS,envmap_vertex:jy,fog_vertex:Qy,fog_pars_vertex:tS,fog_fragment:eS,fog_pars_fragment:nS,gradientmap_pars_fragment:iS,lightmap_pars_fragment:sS,lights_lambert_fragment:rS,lights_lambert_pars_fragment:oS,lights_pars_begin:aS,lights_toon_fragment:cS,lights_toon_pars_fragment:hS,lights_phong_fragment:uS,lights_phong_pars_fragment:dS,lights_physical_fragment:fS,lights_physical_pars_fragment:pS,lights_fragment_begin:mS,lights_fragment_maps:gS,lights_fragment_end:xS,lightprobes_pars_fragment:_S,logdepthbuf_fragment:vS,logdepthbuf_pars_fragment:yS,logdepthbuf_pars_vertex:SS,logdepthbuf_vertex:MS,map_fragment:bS,map_pars_fragment:wS,map_particle_fragment:AS,map_particle_pars_fragment:TS,metalnessmap_fragment:ES,metalnessmap_pars_fragment:CS,morphinstance_vertex:RS,morphcolor_vertex:PS,morphnormal_vertex:IS,morphtarget_pars_vertex:LS,morphtarget_vertex:DS,normal_fragment_begin:NS,normal_fragment_maps:FS,normal_pars_fragment:US,normal_pars_vertex:OS,normal_vertex:BS,normalmap_pars_fragment:kS,clearcoat_normal_fragment_begin:zS,clearcoat_normal_fragment_maps:VS,clearcoat_pars_fragment:GS,iridescence_pars_fragment:HS,opaque_fragment:WS,packing:XS,premultiplied_alpha_fragment:qS,project_vertex:YS,dithering_fragment:$S,dithering_pars_fragment:ZS,roughnessmap_fragment:JS,roughnessmap_pars_fragment:KS,shadowmap_pars_fragment:jS,shadowmap_pars_vertex:QS,shadowmap_vertex:tM,shadowmask_pars_fragment:eM,skinbase_vertex:nM,skinning_pars_vertex:iM,skinning_vertex:sM,skinnormal_vertex:rM,specularmap_fragment:oM,specularmap_pars_fragment:aM,tonemapping_fragment:lM,tonemapping_pars_fragment:cM,transmission_fragment:hM,transmission_pars_fragment:uM,uv_pars_fragment:dM,uv_pars_vertex:fM,uv_vertex:pM,worldpos_vertex:mM,background_vert:gM,background_frag:xM,backgroundCube_vert:_M,backgroundCube_frag:vM,cube_vert:yM,cube_frag:SM,depth_vert:MM,depth_frag:bM,distance_vert:wM,distance_frag:AM,equirect_vert:TM,equirect_frag:EM,linedashed_vert:CM,linedashed_frag:RM,meshbasic_vert:PM,meshbasic_frag:IM,meshlambert_vert:LM,meshlambert_frag:DM,meshmatcap_vert:NM,meshmatcap_frag:FM,meshnormal_vert:UM,meshnormal_frag:OM,meshphong_vert:BM,meshphong_frag:kM,meshphysical_vert:zM,meshphysical_frag:VM,meshtoon_vert:GM,meshtoon_frag:HM,points_vert:WM,points_frag:XM,shadow_vert:qM,shadow_frag:YM,sprite_vert:$M,sprite_frag:ZM},Dt={common:{diffuse:{value:new ve(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new te},alphaMap:{value:null},alphaMapTransform:{value:new te},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new te}},envmap:{envMap:{value:null},envMapRotation:{value:new te},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new te}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new te}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new te},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new te},normalScale:{value:new de(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new te},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new te}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new te}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new te}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new ve(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new ve(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new te},alphaTest:{value:0},uvTransform:{value:new te}},sprite:{diffuse:{value:new ve(16777215)},opacity:{value:1},center:{value:new de(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new te},alphaMap:{value:null},alphaMapTransform:{value:new te},alphaTest:{value:0}}},Xi={basic:{uniforms:Ln([Dt.common,Dt.specularmap,Dt.envmap,Dt.aomap,Dt.lightmap,Dt.fog]),vertexShader:le.meshbasic_vert,fragmentShader:le.meshbasic_frag},lambert:{uniforms:Ln([Dt.common,Dt.specularmap,Dt.envmap,Dt.aomap,Dt.lightmap,Dt.emissivemap,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,Dt.fog,Dt.lights,{emissive:{value:new ve(0)},envMapIntensity:{value:1}}]),vertexShader:le.meshlambert_vert,fragmentShader:le.meshlambert_frag},phong:{uniforms:Ln([Dt.common,Dt.specularmap,Dt.envmap,Dt.aomap,Dt.lightmap,Dt.emissivemap,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,Dt.fog,Dt.lights,{emissive:{value:new ve(0)},specular:{value:new ve(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:le.meshphong_vert,fragmentShader:le.meshphong_frag},standard:{uniforms:Ln([Dt.common,Dt.envmap,Dt.aomap,Dt.lightmap,Dt.emissivemap,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,Dt.roughnessmap,Dt.metalnessmap,Dt.fog,Dt.lights,{emissive:{value:new ve(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:le.meshphysical_vert,fragmentShader:le.meshphysical_frag},toon:{uniforms:Ln([Dt.common,Dt.aomap,Dt.lightmap,Dt.emissivemap,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,Dt.gradientmap,Dt.fog,Dt.lights,{emissive:{value:new ve(0)}}]),vertexShader:le.meshtoon_vert,fragmentShader:le.meshtoon_frag},matcap:{uniforms:Ln([Dt.common,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,Dt.fog,{matcap:{value:null}}]),vertexShader:le.meshmatcap_vert,fragmentShader:le.meshmatcap_frag},points:{uniforms:Ln([Dt.points,Dt.fog]),vertexShader:le.points_vert,fragmentShader:le.points_frag},dashed:{uniforms:Ln([Dt.common,Dt.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:le.linedashed_vert,fragmentShader:le.linedashed_frag},depth:{uniforms:Ln([Dt.common,Dt.displacementmap]),vertexShader:le.depth_vert,fragmentShader:le.depth_frag},normal:{uniforms:Ln([Dt.common,Dt.bumpmap,Dt.normalmap,Dt.displacementmap,{opacity:{value:1}}]),vertexShader:le.meshnormal_vert,fragmentShader:le.meshnormal_frag},sprite:{uniforms:Ln([Dt.sprite,Dt.fog]),vertexShader:le.sprite_vert,fragmentShader:le.sprite_frag},background:{uniforms:{uvTransform:{value:new te},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:le.background_vert,fragmentShader:le.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new te}},vertexShader:le.backgroundCube_vert,fragmentShader:le.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:le.cube_vert,fragmentShader:le.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:le.equirect_vert,fragmentShader:le.equirect_frag},distance:{uniforms:Ln([Dt.common,Dt.displacementmap,{referencePosition:{value:new K},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:le.distance_vert,fragmentShader:le.distance_frag},shadow:{uniforms:Ln([Dt.lights,Dt.fog,{color:{value:new ve(0)},opacity:{value:1}}]),vertexShader:le.shadow_vert,fragmentShader:le.shadow_frag}};Xi.physical={uniforms:Ln([Xi.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new te},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new te},clearcoatNormalScale:{value:new de(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new te},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new te},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new te},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new te},sheen:{value:0},sheenColor:{value:new ve(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new te},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new te},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new te},transmissionSamplerSize:{value:new de},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new te},attenuationDistance:{value:0},attenuationColor:{value:new ve(0)},specularColor:{value:new ve(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new te},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new te},anisotropyVector:{value:new de},anisotropyMap:{value:null},anisotropyMapTransform:{value:new te}}]),vertexShader:le.meshphysical_vert,fragmentShader:le.meshphysical_frag};var Yc={r:0,b:0,g:0},JM=new qe,t0=new te;t0.set(-1,0,0,0,1,0,0,0,1);function KM(i,t,e,n,s,r){let o=new ve(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(y){let R=y.isScene===!0?y.background:null;if(R&&R.isTexture){let w=y.backgroundBlurriness>0;R=t.get(R,w)}return R}function g(y){let R=!1,w=f(y);w===null?p(o,a):w&&w.isColor&&(p(w,1),R=!0);let E=i.xr.getEnvironmentBlendMode();E==="additive"?e.buffers.color.setClear(0,0,0,1,r):E==="alpha-blend"&&e.buffers.color.setClear(0,0,0,0,r),(i.autoClear||R)&&(e.buffers.depth.setTest(!0),e.buffers.depth.setMask(!0),e.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function S(y,R){let w=f(R);w&&w.isCubeTexture?(c===void 0&&(c=new En(new Kr(1,1,1),new Vn({name:"BackgroundCubeMaterial",uniforms:lr(Xi.backgroundCube.uniforms),vertexShader:Xi.backgroundCube.vertexShader,fragmentShader:Xi.backgroundCube.fragmentShader,side:Gn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(E,A,_){this.matrixWorld.copyPosition(_.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=w,c.material.uniforms.backgroundBlurriness.value=R.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=R.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(JM.makeRotationFromEuler(R.backgroundRotation)).transpose(),w.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(t0),c.material.toneMapped=ge.getTransfer(w.colorSpace)!==Ae,(h!==w||d!==w.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=w,d=w.version,u=i.toneMapping),c.layers.enableAll(),y.unshift(c,c.geometry,c.material,0,0,null)):w&&w.isTexture&&(l===void 0&&(l=new En(new Gi(2,2),new Vn({name:"BackgroundMaterial",uniforms:lr(Xi.background.uniforms),vertexShader:Xi.background.vertexShader,fragmentShader:Xi.background.fragmentShader,side:Us,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=w,l.material.uniforms.backgroundIntensity.value=R.backgroundIntensity,l.material.toneMapped=ge.getTransfer(w.colorSpace)!==Ae,w.matrixAutoUpdate===!0&&w.updateMatrix(),l.material.uniforms.uvTransform.value.copy(w.matrix),(h!==w||d!==w.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=w,d=w.version,u=i.toneMapping),l.layers.enableAll(),y.unshift(l,l.geometry,l.material,0,0,null))}function p(y,R){y.getRGB(Yc,vd(i)),e.buffers.color.setClear(Yc.r,Yc.g,Yc.b,R,r)}function m(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(y,R=1){o.set(y),a=R,p(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(y){a=y,p(o,a)},render:g,addToRenderList:S,dispose:m}}function jM(i,t){let e=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(L,G,V,D,H){let $=!1,z=d(L,D,V,G);r!==z&&(r=z,c(r.object)),$=f(L,D,V,H),$&&g(L,D,V,H),H!==null&&t.update(H,i.ELEMENT_ARRAY_BUFFER),($||o)&&(o=!1,w(L,G,V,D),H!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,t.get(H).buffer))}function l(){return i.createVertexArray()}function c(L){return i.bindVertexArray(L)}function h(L){return i.deleteVertexArray(L)}function d(L,G,V,D){let H=D.wireframe===!0,$=n[G.id];$===void 0&&($={},n[G.id]=$);let z=L.isInstancedMesh===!0?L.id:0,ht=$[z];ht===void 0&&(ht={},$[z]=ht);let Z=ht[V.id];Z===void 0&&(Z={},ht[V.id]=Z);let j=Z[H];return j===void 0&&(j=u(l()),Z[H]=j),j}function u(L){let G=[],V=[],D=[];for(let H=0;H<e;H++)G[H]=0,V[H]=0,D[H]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:G,enabledAttributes:V,attributeDivisors:D,object:L,attributes:{},index:null}}function f(L,G,V,D){let H=r.attributes,$=G.attributes,z=0,ht=V.getAttributes();for(let Z in ht)if(ht[Z].location>=0){let it=H[Z],ft=$[Z];if(ft===void 0&&(Z==="instanceMatrix"&&L.instanceMatrix&&(ft=L.instanceMatrix),Z==="instanceColor"&&L.instanceColor&&(ft=L.instanceColor)),it===void 0||it.attribute!==ft||ft&&it.data!==ft.data)return!0;z++}return r.attributesNum!==z||r.index!==D}function g(L,G,V,D){let H={},$=G.attributes,z=0,ht=V.getAttributes();for(let Z in ht)if(ht[Z].location>=0){let it=$[Z];it===void 0&&(Z==="instanceMatrix"&&L.instanceMatrix&&(it=L.instanceMatrix),Z==="instanceColor"&&L.instanceColor&&(it=L.instanceColor));let ft={};ft.attribute=it,it&&it.data&&(ft.data=it.data),H[Z]=ft,z++}r.attributes=H,r.attributesNum=z,r.index=D}function S(){let L=r.newAttributes;for(let G=0,V=L.length;G<V;G++)L[G]=0}function p(L){m(L,0)}function m(L,G){let V=r.newAttributes,D=r.enabledAttributes,H=r.attributeDivisors;V[L]=1,D[L]===0&&(i.enableVertexAttribArray(L),D[L]=1),H[L]!==G&&(i.vertexAttribDivisor(L,G),H[L]=G)}function y(){let L=r.newAttributes,G=r.enabledAttributes;for(let V=0,D=G.length;V<D;V++)G[V]!==L[V]&&(i.disableVertexAttribArray(V),G[V]=0)}function R(L,G,V,D,H,$,z){z===!0?i.vertexAttribIPointer(L,G,V,H,$):i.vertexAttribPointer(L,G,V,D,H,$)}function w(L,G,V,D){S();let H=D.attributes,$=V.getAttributes(),z=G.defaultAttributeValues;for(let ht in $){let Z=$[ht];if(Z.location>=0){let j=H[ht];if(j===void 0&&(ht==="instanceMatrix"&&L.instanceMatrix&&(j=L.instanceMatrix),ht==="instanceColor"&&L.instanceColor&&(j=L.instanceColor)),j!==void 0){let it=j.normalized,ft=j.itemSize,dt=t.get(j);if(dt===void 0)continue;let Q=dt.buffer,gt=dt.type,vt=dt.bytesPerElement,Ct=gt===i.INT||gt===i.UNSIGNED_INT||j.gpuType===uc;if(j.isInterleavedBufferAttribute){let bt=j.data,Wt=bt.isInterleavedBuffer===!0?bt.stride:bt.itemSize,ie=j.offset;if(bt.isInstancedInterleavedBuffer||bt.isInstancedBufferAttribute){for(let Gt=0;Gt<Z.locationSize;Gt++)m(Z.location+Gt,bt.meshPerAttribute);L.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=bt.meshPerAttribute*bt.count)}else for(let Gt=0;Gt<Z.locationSize;Gt++)p(Z.location+Gt);i.bindBuffer(i.ARRAY_BUFFER,Q);for(let Gt=0;Gt<Z.locationSize;Gt++)R(Z.location+Gt,ft/Z.locationSize,gt,it,Wt*vt,(ie+ft/Z.locationSize*Gt)*vt,Ct)}else{if(j.isInstancedBufferAttribute){for(let bt=0;bt<Z.locationSize;bt++)m(Z.location+bt,j.meshPerAttribute);L.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=j.meshPerAttribute*j.count)}else for(let bt=0;bt<Z.locationSize;bt++)p(Z.location+bt);i.bindBuffer(i.ARRAY_BUFFER,Q);for(let bt=0;bt<Z.locationSize;bt++)R(Z.location+bt,ft/Z.locationSize,gt,it,ft*vt,ft/Z.locationSize*bt*vt,Ct)}}else if(z!==void 0){let it=z[ht];if(it!==void 0)switch(it.length){case 2:i.vertexAttrib2fv(Z.location,it);break;case 3:i.vertexAttrib3fv(Z.location,it);break;case 4:i.vertexAttrib4fv(Z.location,it);break;default:i.vertexAttrib1fv(Z.location,it)}}}}y()}function E(){k();for(let L in n){let G=n[L];for(let V in G){let D=G[V];for(let H in D){let $=D[H];for(let z in $)h($[z].object),delete $[z];delete D[H]}}delete n[L]}}function A(L){if(n[L.id]===void 0)return;let G=n[L.id];for(let V in G){let D=G[V];for(let H in D){let $=D[H];for(let z in $)h($[z].object),delete $[z];delete D[H]}}delete n[L.id]}function _(L){for(let G in n){let V=n[G];for(let D in V){let H=V[D];if(H[L.id]===void 0)continue;let $=H[L.id];for(let z in $)h($[z].object),delete $[z];delete H[L.id]}}}function T(L){for(let G in n){let V=n[G],D=L.isInstancedMesh===!0?L.id:0,H=V[D];if(H!==void 0){for(let $ in H){let z=H[$];for(let ht in z)h(z[ht].object),delete z[ht];delete H[$]}delete V[D],Object.keys(V).length===0&&delete n[G]}}}function k(){N(),o=!0,r!==s&&(r=s,c(r.object))}function N(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:k,resetDefaultState:N,dispose:E,releaseStatesOfGeometry:A,releaseStatesOfObject:T,releaseStatesOfProgram:_,initAttributes:S,enableAttribute:p,disableUnusedAttributes:y}}function QM(i,t,e){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),e.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),e.update(c,n,h))}function a(l,c,h){if(h===0)return;t.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];e.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function tb(i,t,e,n){let s;function r(){if(s!==void 0)return s;if(t.has("EXT_texture_filter_anisotropic")===!0){let _=t.get("EXT_texture_filter_anisotropic");s=i.getParameter(_.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(_){return!(_!==li&&n.convert(_)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(_){let T=_===Ei&&(t.has("EXT_color_buffer_half_float")||t.has("EXT_color_buffer_float"));return!(_!==oi&&_!==ai&&!T&&n.convert(_)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(_){if(_==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";_="mediump"}return _==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=e.precision!==void 0?e.precision:"highp",h=l(c);h!==c&&(Zt("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=e.reversedDepthBuffer===!0&&t.has("EXT_clip_control"),u=e.logarithmicDepthBuffer===!0&&d===!1;e.reversedDepthBuffer===!0&&d===!1&&Zt("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),e.logarithmicDepthBuffer===!0&&d===!0&&Zt("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),S=i.getParameter(i.MAX_TEXTURE_SIZE),p=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),m=i.getParameter(i.MAX_VERTEX_ATTRIBS),y=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),R=i.getParameter(i.MAX_VARYING_VECTORS),w=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),E=i.getParameter(i.MAX_SAMPLES),A=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:S,maxCubemapSize:p,maxAttributes:m,maxVertexUniforms:y,maxVaryings:R,maxFragmentUniforms:w,maxSamples:E,samples:A}}function eb(i){let t=this,e=null,n=0,s=!1,r=!1,o=new wi,a=new te,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){e=h(d,u,0)},this.setState=function(d,u,f){let g=d.clippingPlanes,S=d.clipIntersection,p=d.clipShadows,m=i.get(d);if(!s||g===null||g.length===0||r&&!p)r?h(null):c();else{let y=r?0:n,R=y*4,w=m.clippingState||null;l.value=w,w=h(g,u,R,f);for(let E=0;E!==R;++E)w[E]=e[E];m.clippingState=w,this.numIntersection=S?this.numPlanes:0,this.numPlanes+=y}};function c(){l.value!==e&&(l.value=e,l.needsUpdate=n>0),t.numPlanes=n,t.numIntersection=0}function h(d,u,f,g){let S=d!==null?d.length:0,p=null;if(S!==0){if(p=l.value,g!==!0||p===null){let m=f+S*4,y=u.matrixWorldInverse;a.getNormalMatrix(y),(p===null||p.length<m)&&(p=new Float32Array(m));for(let R=0,w=f;R!==S;++R,w+=4)o.copy(d[R]).applyMatrix4(y,a),o.normal.toArray(p,w),p[w+3]=o.constant}l.value=p,l.needsUpdate=!0}return t.numPlanes=S,t.numIntersection=0,p}}var ha=class extends ii{constructor(t=1,e={}){super(t,t,e),this.isWebGLCubeRenderTarget=!0;let n={width:t,height:t,depth:1},s=[n,n,n,n,n,n];this.texture=new qo(s),this._setTextureOptions(e),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(t,e){this.texture.type=e.type,this.texture.colorSpace=e.colorSpace,this.texture.generateMipmaps=e.generateMipmaps,this.texture.minFilter=e.minFilter,this.texture.magFilter=e.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},s=new Kr(5,5,5),r=new Vn({name:"CubemapFromEquirect",uniforms:lr(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Gn,blending:ir});r.uniforms.tEquirect.value=e;let o=new En(s,r),a=e.minFilter;return e.minFilter===us&&(e.minFilter=zn),new jr(1,10,this).update(t,o),e.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(t,e=!0,n=!0,s=!0){let r=t.getRenderTarget();for(let o=0;o<6;o++)t.setRenderTarget(this,o),t.clear(e,n,s);t.setRenderTarget(r)}},Lg=256,nb=3,ib=20,e0=256,n0=16,sb=3,rb=new K,ob=new ve,Zc=class i{constructor(t){this._renderer=t,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new jr(1,10,null),this._boxMesh=new En(new Kr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(t,e=0,n=.1,s=100,r={}){let{size:o=256,position:a=rb}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);e>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,S=t.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,S===null&&(t.background=l.getClearColor(ob));let p=new jr(n,s,h);return p.position.copy(a),p.update(l,t),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=g,t.background=S,e>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,e)),this._applyPMREM(c),c}fromEquirectangular(t,e=null){return this._fromTexture(t,e)}fromCubemap(t,e=null){return this._fromTexture(t,e)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=Fg(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=Ng(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(t,e){return e>0?1-Math.sqrt(1-t/e):0}_setSize(t){this._cubeSize=Math.max(Lg,Eg(t))}_fromTexture(t,e){t.mapping===rr||t.mapping===eo?this._setSize(t.image.length===0?Lg:t.image[0].width||t.image[0].image.width):this._setSize(t.image.width/4);let n=e||this._allocateTarget();return this._textureToCubemap(t),this._applyPMREM(n),n}_allocateTarget(){let t=this._cubeSize,e=Dg(t,!1,!1),n=Math.log2(t)-nb;for(let s=0;s<=n;s++)e.texture.mipmaps.push({width:t>>s,height:t>>s});return e.texture.name="PMREM",e.texture.isPMREMTexture=!0,e}_getSourceTarget(t=!1){let e=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==e||t&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=Dg(e,!0,t)),this._sourceTarget}_compileMaterial(t){this._boxMesh.material=t,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(t,e,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=t,r.activeMipmapLevel=e;let o=t.width>>e;t.viewport.set(0,0,o,o),r.update(this._renderer,s),t.viewport.set(0,0,t.width,t.height)}_textureToCubemap(t){let e;t.mapping===rr||t.mapping===eo?(this._cubemapMaterial===null&&(this._cubemapMaterial=Fg()),e=this._cubemapMaterial,e.uniforms.flipEnvMap.value=t.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=Ng()),e=this._equirectMaterial),e.uniforms.envMap.value=t,this._renderCube(this._getSourceTarget(),0,e)}_applyPMREM(t){this._ggxMaterial===null&&(this._ggxMaterial=ab(),this._integrationMaterial=lb());let e=this._cubeSize,n=t.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(e/n0);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-sb)r.roughness.value=a,this._renderCube(t,o,this._integrationMaterial);else{let l=a>0?Math.log2(e)+.5*Math.log2(6/(e0*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(t,o,this._ggxMaterial)}}}_blur(t,e){this._blurMaterial===null&&(this._blurMaterial=cb());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(e,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(t,0,n),s.envMap.value=t.texture,this._renderCube(r,0,n)}};function Dg(i,t,e){return new ha(i,{minFilter:us,generateMipmaps:t,type:Ei,colorSpace:Fo,depthBuffer:e})}function ua(i,t,e){return new Vn({name:i,uniforms:t,vertexShader:le.cube_vert,fragmentShader:e,side:Gn,blending:ir,depthTest:!1,depthWrite:!1})}function ab(){return ua("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${e0}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function lb(){return ua("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:n0}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function cb(){return ua("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${ib}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function Ng(){return ua("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function Fg(){return ua("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function hb(i){let t=new WeakMap,e=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===lc||f===cc)if(t.has(u)){let g=t.get(u).texture;return a(g,u.mapping)}else{let g=u.image;if(g&&g.height>0){let S=new ha(g.height);return S.fromEquirectangularTexture(i,u),t.set(u,S),u.addEventListener("dispose",c),a(S.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,g=f===lc||f===cc,S=f===rr||f===eo;if(g||S){let p=e.get(u),m=p!==void 0?p.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==m)return n===null&&(n=new Zc(i)),p=g?n.fromEquirectangular(u,p):n.fromCubemap(u,p),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),p.texture;if(p!==void 0)return p.texture;{let y=u.image;return g&&y&&y.height>0||S&&y&&l(y)?(n===null&&(n=new Zc(i)),p=g?n.fromEquirectangular(u):n.fromCubemap(u),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),u.addEventListener("dispose",h),p.texture):null}}}return u}function a(u,f){return f===lc?u.mapping=rr:f===cc&&(u.mapping=eo),u}function l(u){let f=0,g=6;for(let S=0;S<g;S++)u[S]!==void 0&&f++;return f===g}function c(u){let f=u.target;f.removeEventListener("dispose",c);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function d(){t=new WeakMap,e=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function ub(i){let t={};function e(n){if(t[n]!==void 0)return t[n];let s=i.getExtension(n);return t[n]=s,s}return{has:function(n){return e(n)!==null},init:function(){e("EXT_color_buffer_float"),e("WEBGL_clip_cull_distance"),e("OES_texture_float_linear"),e("EXT_color_buffer_half_float"),e("WEBGL_multisampled_render_to_texture"),e("WEBGL_render_shared_exponent")},get:function(n){let s=e(n);return s===null&&Do("WebGLRenderer: "+n+" extension not supported."),s}}}function db(i,t,e,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&t.remove(g.index);for(let p in g.attributes)t.remove(g.attributes[p]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let S=r.get(g);S&&(t.remove(S),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,e.memory.geometries--}function c(g,S){return s[S.id]!==void 0||(S.addEventListener("dispose",a),s[S.id]=new WeakRef(S),o.register(S,S.id,S),e.memory.geometries++),S}function h(g){let S=g.attributes;for(let p in S)t.update(S[p],i.ARRAY_BUFFER)}function d(g){let S=g.index,p=g.attributes.position,m=0;if(p===void 0)return;let y=S!==null?S.array.length:p.array.length/3-1,R=p.count>=65535?Ho:Go,w=new R(Math.ceil(y/3)*6,1),E=w.array;if(S!==null){let _=S.array;m=S.version;for(let T=0,k=0;T<y;T+=3){let N=_[T+0],L=_[T+1],G=_[T+2];E[k++]=N,E[k++]=L,E[k++]=L,E[k++]=G,E[k++]=G,E[k++]=N}}else{m=p.version;for(let _=0,T=0;_<y;_+=3){let k=_+0,N=_+1,L=_+2;E[T++]=k,E[T++]=N,E[T++]=N,E[T++]=L,E[T++]=L,E[T++]=k}}w.version=m;let A=r.get(g);A&&t.remove(A),r.set(g,w)}function u(g){let S=r.get(g);if(S){let p=g.index;p!==null&&S.version<p.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let S=s[g].deref();S!==void 0&&l(S)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function fb(i,t,e){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),e.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),e.update(u,n,f))}function h(d,u,f){if(f===0)return;t.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let S=0;for(let p=0;p<f;p++)S+=u[p];e.update(S,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function pb(i){let t={geometries:0,textures:0},e={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(e.calls++,o){case i.TRIANGLES:e.triangles+=a*(r/3);break;case i.LINES:e.lines+=a*(r/2);break;case i.LINE_STRIP:e.lines+=a*(r-1);break;case i.LINE_LOOP:e.lines+=a*r;break;case i.POINTS:e.points+=a*r;break;default:Qt("WebGLInfo: Unknown draw mode:",o);break}}function s(){e.calls=0,e.triangles=0,e.points=0,e.lines=0}return{memory:t,render:e,programs:null,autoReset:!0,reset:s,update:n}}function mb(i,t,e){let n=new WeakMap,s=new Ye;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let k=function(){_.dispose(),n.delete(a),a.removeEventListener("dispose",k)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,S=a.morphAttributes.color!==void 0,p=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],y=a.morphAttributes.color||[],R=0;f===!0&&(R=1),g===!0&&(R=2),S===!0&&(R=3);let w=a.attributes.position.count*R,E=1;w>t.maxTextureSize&&(E=Math.ceil(w/t.maxTextureSize),w=t.maxTextureSize);let A=new Float32Array(w*E*4*d),_=new ko(A,w,E,d);_.type=ai,_.needsUpdate=!0;let T=R*4;for(let N=0;N<d;N++){let L=p[N],G=m[N],V=y[N],D=w*E*4*N;for(let H=0;H<L.count;H++){let $=H*T;f===!0&&(s.fromBufferAttribute(L,H),A[D+$+0]=s.x,A[D+$+1]=s.y,A[D+$+2]=s.z,A[D+$+3]=0),g===!0&&(s.fromBufferAttribute(G,H),A[D+$+4]=s.x,A[D+$+5]=s.y,A[D+$+6]=s.z,A[D+$+7]=0),S===!0&&(s.fromBufferAttribute(V,H),A[D+$+8]=s.x,A[D+$+9]=s.y,A[D+$+10]=s.z,A[D+$+11]=V.itemSize===4?s.w:1)}}u={count:d,texture:_,size:new de(w,E)},n.set(a,u),a.addEventListener("dispose",k)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,e);else{let f=0;for(let S=0;S<c.length;S++)f+=c[S];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,e),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function gb(i,t,e,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=t.get(c,d);if(r.get(u)!==h&&(t.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(e.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&e.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),e.remove(h.instanceMatrix),h.instanceColor!==null&&e.remove(h.instanceColor)}return{update:o,dispose:a}}var xb={[ju]:"LINEAR_TONE_MAPPING",[Qu]:"REINHARD_TONE_MAPPING",[td]:"CINEON_TONE_MAPPING",[ed]:"ACES_FILMIC_TONE_MAPPING",[id]:"AGX_TONE_MAPPING",[sd]:"NEUTRAL_TONE_MAPPING",[nd]:"CUSTOM_TONE_MAPPING"};function _b(i,t,e,n,s,r){let o=new ii(t,e,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new qn;h.setAttribute("position",new We([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new We([0,2,0,0,2,0],2));let d=new Yl({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),u=new En(h,d),f=new oc(-1,1,1,-1,0,1),g=null,S=null,p=!1,m,y=null,R=[],w=!1;this.setSize=function(E,A){o.setSize(E,A),a!==null&&a.setSize(E,A),l!==null&&l.setSize(E,A);for(let _=0;_<R.length;_++){let T=R[_];T.setSize&&T.setSize(E,A)}},this.setEffects=function(E){R=E,w=R.length>0&&R[0].isRenderPass===!0;let A=o.width,_=o.height;R.length>0&&a===null&&(a=new ii(A,_,{type:Ei,depthBuffer:!1,stencilBuffer:!1}),l=new ii(A,_,{type:Ei,depthBuffer:!1,stencilBuffer:!1}));let T=s===!0&&R.some(k=>k.needsDepthTexture===!0);T!==(o.depthTexture!==null)&&(T===!0&&c===null&&(c=new cs(A,_),r===!0&&(c.format=ds,c.type=or)),o.dispose(),o.depthTexture=T?c:null,o.resolveDepthBuffer=T,o.storeMultisampledDepthBuffer=T);for(let k=0;k<R.length;k++){let N=R[k];N.setSize&&N.setSize(A,_),T&&N.needsDepthTexture===!0&&N.setDepthTexture&&N.setDepthTexture(c)}},this.begin=function(E,A){if(p||E.toneMapping===Hi&&R.length===0)return!1;if(y=A,A!==null){let _=A.width,T=A.height;(o.width!==_||o.height!==T)&&this.setSize(_,T)}return w===!1&&E.setRenderTarget(o),m=E.toneMapping,E.toneMapping=Hi,!0},this.hasRenderPass=function(){return w},this.end=function(E,A){E.toneMapping=m,p=!0;let _=o,T=a;for(let k=0;k<R.length;k++){let N=R[k];N.enabled!==!1&&(N.render(E,T,_,A),N.needsSwap!==!1&&(_=T,T=T===a?l:a))}if(g!==E.outputColorSpace||S!==E.toneMapping){g=E.outputColorSpace,S=E.toneMapping,d.defines={},ge.getTransfer(g)===Ae&&(d.defines.SRGB_TRANSFER="");let k=xb[S];k&&(d.defines[k]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=_.texture,E.setRenderTarget(y),E.render(u,f),y=null,p=!1},this.isCompositing=function(){return p},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var i0=new Xn,s0=new cs(1,1),r0=new Yo(1),o0=new ko,a0=new Hl,l0=new qo,Ug=[],Og=[],Bg=new Float32Array(16),kg=new Float32Array(9),zg=new Float32Array(4);function so(i,t,e){let n=i[0];if(n<=0||n>0)return i;let s=t*e,r=Ug[s];if(r===void 0&&(r=new Float32Array(s),Ug[s]=r),t!==0){n.toArray(r,0);for(let o=1,a=0;o!==t;++o)a+=e,i[o].toArray(r,a)}return r}function mn(i,t){if(i.length!==t.length)return!1;for(let e=0,n=i.length;e<n;e++)if(i[e]!==t[e])return!1;return!0}function gn(i,t){for(let e=0,n=t.length;e<n;e++)i[e]=t[e]}function Kc(i,t){let e=Og[t];e===void 0&&(e=new Int32Array(t),Og[t]=e);for(let n=0;n!==t;++n)e[n]=i.allocateTextureUnit();return e}function vb(i,t){let e=this.cache;e[0]!==t&&(i.uniform1f(this.addr,t),e[0]=t)}function yb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2f(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(mn(e,t))return;i.uniform2fv(this.addr,t),gn(e,t)}}function Sb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3f(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else if(t.r!==void 0)(e[0]!==t.r||e[1]!==t.g||e[2]!==t.b)&&(i.uniform3f(this.addr,t.r,t.g,t.b),e[0]=t.r,e[1]=t.g,e[2]=t.b);else{if(mn(e,t))return;i.uniform3fv(this.addr,t),gn(e,t)}}function Mb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4f(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(mn(e,t))return;i.uniform4fv(this.addr,t),gn(e,t)}}function bb(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(mn(e,t))return;i.uniformMatrix2fv(this.addr,!1,t),gn(e,t)}else{if(mn(e,n))return;zg.set(n),i.uniformMatrix2fv(this.addr,!1,zg),gn(e,n)}}function wb(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(mn(e,t))return;i.uniformMatrix3fv(this.addr,!1,t),gn(e,t)}else{if(mn(e,n))return;kg.set(n),i.uniformMatrix3fv(this.addr,!1,kg),gn(e,n)}}function Ab(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(mn(e,t))return;i.uniformMatrix4fv(this.addr,!1,t),gn(e,t)}else{if(mn(e,n))return;Bg.set(n),i.uniformMatrix4fv(this.addr,!1,Bg),gn(e,n)}}function Tb(i,t){let e=this.cache;e[0]!==t&&(i.uniform1i(this.addr,t),e[0]=t)}function Eb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2i(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(mn(e,t))return;i.uniform2iv(this.addr,t),gn(e,t)}}function Cb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3i(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(mn(e,t))return;i.uniform3iv(this.addr,t),gn(e,t)}}function Rb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4i(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(mn(e,t))return;i.uniform4iv(this.addr,t),gn(e,t)}}function Pb(i,t){let e=this.cache;e[0]!==t&&(i.uniform1ui(this.addr,t),e[0]=t)}function Ib(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2ui(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(mn(e,t))return;i.uniform2uiv(this.addr,t),gn(e,t)}}function Lb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3ui(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(mn(e,t))return;i.uniform3uiv(this.addr,t),gn(e,t)}}function Db(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4ui(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(mn(e,t))return;i.uniform4uiv(this.addr,t),gn(e,t)}}function jc(i){return i.version===0&&(i.compareFunction=gd,i.needsUpdate=!0),i}function Nb(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=jc(s0):r=i0,e.setTexture2D(t||r,s)}function Fb(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture3D(t||a0,s)}function Ub(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=jc(r0):r=l0,e.setTextureCube(t||r,s)}function Ob(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture2DArray(t||o0,s)}function Bb(i){switch(i){case 5126:return vb;case 35664:return yb;case 35665:return Sb;case 35666:return Mb;case 35674:return bb;case 35675:return wb;case 35676:return Ab;case 5124:case 35670:return Tb;case 35667:case 35671:return Eb;case 35668:case 35672:return Cb;case 35669:case 35673:return Rb;case 5125:return Pb;case 36294:return Ib;case 36295:return Lb;case 36296:return Db;case 35678:case 36198:case 36298:case 36306:case 35682:return Nb;case 35679:case 36299:case 36307:return Fb;case 35680:case 36300:case 36308:case 36293:return Ub;case 36289:case 36303:case 36311:case 36292:return Ob}}function kb(i,t){i.uniform1fv(this.addr,t)}function zb(i,t){let e=so(t,this.size,2);i.uniform2fv(this.addr,e)}function Vb(i,t){let e=so(t,this.size,3);i.uniform3fv(this.addr,e)}function Gb(i,t){let e=so(t,this.size,4);i.uniform4fv(this.addr,e)}function Hb(i,t){let e=so(t,this.size,4);i.uniformMatrix2fv(this.addr,!1,e)}function Wb(i,t){let e=so(t,this.size,9);i.uniformMatrix3fv(this.addr,!1,e)}function Xb(i,t){let e=so(t,this.size,16);i.uniformMatrix4fv(this.addr,!1,e)}function qb(i,t){i.uniform1iv(this.addr,t)}function Yb(i,t){i.uniform2iv(this.addr,t)}function $b(i,t){i.uniform3iv(this.addr,t)}function Zb(i,t){i.uniform4iv(this.addr,t)}function Jb(i,t){i.uniform1uiv(this.addr,t)}function Kb(i,t){i.uniform2uiv(this.addr,t)}function jb(i,t){i.uniform3uiv(this.addr,t)}function Qb(i,t){i.uniform4uiv(this.addr,t)}function t1(i,t,e){let n=this.cache,s=t.length,r=Kc(e,s);mn(n,r)||(i.uniform1iv(this.addr,r),gn(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=jc(s0):o=i0;for(let a=0;a!==s;++a)e.setTexture2D(t[a]||o,r[a])}function e1(i,t,e){let n=this.cache,s=t.length,r=Kc(e,s);mn(n,r)||(i.uniform1iv(this.addr,r),gn(n,r));for(let o=0;o!==s;++o)e.setTexture3D(t[o]||a0,r[o])}function n1(i,t,e){let n=this.cache,s=t.length,r=Kc(e,s);mn(n,r)||(i.uniform1iv(this.addr,r),gn(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=jc(r0):o=l0;for(let a=0;a!==s;++a)e.setTextureCube(t[a]||o,r[a])}function i1(i,t,e){let n=this.cache,s=t.length,r=Kc(e,s);mn(n,r)||(i.uniform1iv(this.addr,r),gn(n,r));for(let o=0;o!==s;++o)e.setTexture2DArray(t[o]||o0,r[o])}function s1(i){switch(i){case 5126:return kb;case 35664:return zb;case 35665:return Vb;case 35666:return Gb;case 35674:return Hb;case 35675:return Wb;case 35676:return Xb;case 5124:case 35670:return qb;case 35667:case 35671:return Yb;case 35668:case 35672:return $b;case 35669:case 35673:return Zb;case 5125:return Jb;case 36294:return Kb;case 36295:return jb;case 36296:return Qb;case 35678:case 36198:case 36298:case 36306:case 35682:return t1;case 35679:case 36299:case 36307:return e1;case 35680:case 36300:case 36308:case 36293:return n1;case 36289:case 36303:case 36311:case 36292:return i1}}var Ad=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.setValue=Bb(e.type)}},Td=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.size=e.size,this.setValue=s1(e.type)}},Ed=class{constructor(t){this.id=t,this.seq=[],this.map={}}setValue(t,e,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(t,e[a.id],n)}}},bd=/(\w+)(\])?(\[|\.)?/g;function Vg(i,t){i.seq.push(t),i.map[t.id]=t}function r1(i,t,e){let n=i.name,s=n.length;for(bd.lastIndex=0;;){let r=bd.exec(n),o=bd.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){Vg(e,c===void 0?new Ad(a,i,t):new Td(a,i,t));break}else{let d=e.map[a];d===void 0&&(d=new Ed(a),Vg(e,d)),e=d}}}var io=class{constructor(t,e){this.seq=[],this.map={};let n=t.getProgramParameter(e,t.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=t.getActiveUniform(e,o),l=t.getUniformLocation(e,a.name);r1(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===t.SAMPLER_2D_SHADOW||o.type===t.SAMPLER_CUBE_SHADOW||o.type===t.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(t,e,n,s){let r=this.map[e];r!==void 0&&r.setValue(t,n,s)}setOptional(t,e,n){let s=e[n];s!==void 0&&this.setValue(t,n,s)}static upload(t,e,n,s){for(let r=0,o=e.length;r!==o;++r){let a=e[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(t,l.value,s)}}static seqWithValue(t,e){let n=[];for(let s=0,r=t.length;s!==r;++s){let o=t[s];o.id in e&&n.push(o)}return n}};function Gg(i,t,e){let n=i.createShader(t);return i.shaderSource(n,e),i.compileShader(n),n}var o1=37297,a1=0;function l1(i,t){let e=i.split(`
`),n=[],s=Math.max(t-6,0),r=Math.min(t+6,e.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===t?">":" "} ${a}: ${e[o]}`)}return n.join(`
`)}var Hg=new te;function c1(i){ge._getMatrix(Hg,ge.workingColorSpace,i);let t=`mat3( ${Hg.elements.map(e=>e.toFixed(4))} )`;switch(ge.getTransfer(i)){case Uo:return[t,"LinearTransferOETF"];case Ae:return[t,"sRGBTransferOETF"];default:return Zt("WebGLProgram: Unsupported color space: ",i),[t,"LinearTransferOETF"]}}function Wg(i,t,e){let n=i.getShaderParameter(t,i.COMPILE_STATUS),r=(i.getShaderInfoLog(t)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return e.toUpperCase()+`

`+r+`

`+l1(i.getShaderSource(t),a)}else return r}function h1(i,t){let e=c1(t);return[`vec4 ${i}( vec4 value ) {`,`	return ${e[1]}( vec4( ${e[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var u1={[ju]:"Linear",[Qu]:"Reinhard",[td]:"Cineon",[ed]:"ACESFilmic",[id]:"AgX",[sd]:"Neutral",[nd]:"Custom"};function d1(i,t){let e=u1[t];return e===void 0?(Zt("WebGLProgram: Unsupported toneMapping:",t),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+e+"ToneMapping( color ); }"}var $c=new K;function f1(){ge.getLuminanceCoefficients($c);let i=$c.x.toFixed(4),t=$c.y.toFixed(4),e=$c.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${t}, ${e} );`,"	return dot( weights, rgb );","}"].join(`
`)}function p1(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(ca).join(`
`)}function m1(i){let t=[];for(let e in i){let n=i[e];n!==!1&&t.push("#define "+e+" "+n)}return t.join(`
`)}function g1(i,t){let e={},n=i.getProgramParameter(t,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(t,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),e[o]={type:r.type,location:i.getAttribLocation(t,o),locationSize:a}}return e}function ca(i){return i!==""}function Xg(i,t){let e=t.numSpotLightShadows+t.numSpotLightMaps-t.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,t.numSunLights).replace(/NUM_DIR_LIGHTS/g,t.numDirLights).replace(/NUM_SPOT_LIGHTS/g,t.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,t.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,e).replace(/NUM_RECT_AREA_LIGHTS/g,t.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,t.numPointLights).replace(/NUM_HEMI_LIGHTS/g,t.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,t.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,t.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,t.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,t.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,t.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,t.numLightProbeGrids)}function qg(i,t){return i.replace(/NUM_CLIPPING_PLANES/g,t.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,t.numClippingPlanes-t.numClipIntersection)}var x1=/^[ \t]*#include +<([\w\d./]+)>/gm;function Cd(i){return i.replace(x1,_1)}function _1(i,t){let e=le[t];if(e===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+t+">");return Cd(e)}var v1=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Yg(i){return i.replace(v1,y1)}function y1(i,t,e,n){let s="";for(let r=parseInt(t);r<parseInt(e);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function $g(i){let t=`precision ${i.precision} float;
	precision ${i.precision} int;
	precision ${i.precision} sampler2D;
	precision ${i.precision} samplerCube;
	precision ${i.precision} sampler3D;
	precision ${i.precision} sampler2DArray;
	precision ${i.precision} sampler2DShadow;
	precision ${i.precision} samplerCubeShadow;
	precision ${i.precision} sampler2DArrayShadow;
	precision ${i.precision} isampler2D;
	precision ${i.precision} isampler3D;
	precision ${i.precision} isamplerCube;
	precision ${i.precision} isampler2DArray;
	precision ${i.precision} usampler2D;
	precision ${i.precision} usampler3D;
	precision ${i.precision} usamplerCube;
	precision ${i.precision} usampler2DArray;
	`;return i.precision==="highp"?t+=`
#define HIGH_PRECISION`:i.precision==="mediump"?t+=`
#define MEDIUM_PRECISION`:i.precision==="lowp"&&(t+=`
#define LOW_PRECISION`),t}var S1={[jo]:"SHADOWMAP_TYPE_PCF",[Qr]:"SHADOWMAP_TYPE_VSM"};function M1(i){return S1[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var b1={[eo]:"ENVMAP_MODE_REFRACTION"};function w1(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":b1[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var A1={[Ku]:"ENVMAP_BLENDING_MULTIPLY",[ug]:"ENVMAP_BLENDING_MIX",[dg]:"ENVMAP_BLENDING_ADD"};function T1(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":A1[i.combine]||"ENVMAP_BLENDING_NONE"}function E1(i,t,e,n){let s=i.getContext(),r=e.defines,o=e.vertexShader,a=e.fragmentShader,l=M1(e),c=e.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=w1(e),d=T1(e),u=p1(e),f=m1(r),g=s.createProgram(),S,p,m=e.glslVersion?"#version "+e.glslVersion+`
`:"";e.isRawShaderMaterial?(S=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(ca).join(`
`),S.length>0&&(S+=`
`),p=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(ca).join(`
`),p.length>0&&(p+=`
`)):(S=[$g(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",e.batching?"#define USE_BATCHING":"",e.batchingColor?"#define USE_BATCHING_COLOR":"",e.instancing?"#define USE_INSTANCING":"",e.instancingColor?"#define USE_INSTANCING_COLOR":"",e.instancingMorph?"#define USE_INSTANCING_MORPH":"",e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.map?"#define USE_MAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+h:"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.displacementMap?"#define USE_DISPLACEMENTMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.mapUv?"#define MAP_UV "+e.mapUv:"",e.alphaMapUv?"#define ALPHAMAP_UV "+e.alphaMapUv:"",e.lightMapUv?"#define LIGHTMAP_UV "+e.lightMapUv:"",e.aoMapUv?"#define AOMAP_UV "+e.aoMapUv:"",e.emissiveMapUv?"#define EMISSIVEMAP_UV "+e.emissiveMapUv:"",e.bumpMapUv?"#define BUMPMAP_UV "+e.bumpMapUv:"",e.normalMapUv?"#define NORMALMAP_UV "+e.normalMapUv:"",e.displacementMapUv?"#define DISPLACEMENTMAP_UV "+e.displacementMapUv:"",e.metalnessMapUv?"#define METALNESSMAP_UV "+e.metalnessMapUv:"",e.roughnessMapUv?"#define ROUGHNESSMAP_UV "+e.roughnessMapUv:"",e.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+e.anisotropyMapUv:"",e.clearcoatMapUv?"#define CLEARCOATMAP_UV "+e.clearcoatMapUv:"",e.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+e.clearcoatNormalMapUv:"",e.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+e.clearcoatRoughnessMapUv:"",e.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+e.diffuseRoughnessMapUv:"",e.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+e.iridescenceMapUv:"",e.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+e.iridescenceThicknessMapUv:"",e.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+e.sheenColorMapUv:"",e.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+e.sheenRoughnessMapUv:"",e.specularMapUv?"#define SPECULARMAP_UV "+e.specularMapUv:"",e.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+e.specularColorMapUv:"",e.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+e.specularIntensityMapUv:"",e.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+e.transmissionMapUv:"",e.thicknessMapUv?"#define THICKNESSMAP_UV "+e.thicknessMapUv:"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexNormals?"#define HAS_NORMAL":"",e.vertexColors?"#define USE_COLOR":"",e.vertexAlphas?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.flatShading?"#define FLAT_SHADED":"",e.skinning?"#define USE_SKINNING":"",e.morphTargets?"#define USE_MORPHTARGETS":"",e.morphNormals&&e.flatShading===!1?"#define USE_MORPHNORMALS":"",e.morphColors?"#define USE_MORPHCOLORS":"",e.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+e.morphTextureStride:"",e.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+e.morphTargetsCount:"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.sizeAttenuation?"#define USE_SIZEATTENUATION":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(ca).join(`
`),p=[$g(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",e.map?"#define USE_MAP":"",e.matcap?"#define USE_MATCAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+c:"",e.envMap?"#define "+h:"",e.envMap?"#define "+d:"",e.envMapPMREM?"#define ENVMAP_MAX_LOD "+e.envMapMaxLod+".0":"",e.envMapPMREM?"#define ENVMAP_SIZE "+e.envMapSize+".0":"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoat?"#define USE_CLEARCOAT":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.dispersion?"#define USE_DISPERSION":"",e.retroreflection?"#define USE_RETROREFLECTION":"",e.iridescence?"#define USE_IRIDESCENCE":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaTest?"#define USE_ALPHATEST":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.sheen?"#define USE_SHEEN":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexColors||e.instancingColor?"#define USE_COLOR":"",e.vertexAlphas||e.batchingColor?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.gradientMap?"#define USE_GRADIENTMAP":"",e.flatShading?"#define FLAT_SHADED":"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",e.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",e.toneMapping!==Hi?"#define TONE_MAPPING":"",e.toneMapping!==Hi?le.tonemapping_pars_fragment:"",e.toneMapping!==Hi?d1("toneMapping",e.toneMapping):"",e.dithering?"#define DITHERING":"",e.opaque?"#define OPAQUE":"",le.colorspace_pars_fragment,h1("linearToOutputTexel",e.outputColorSpace),f1(),e.useDepthPacking?"#define DEPTH_PACKING "+e.depthPacking:"",`
`].filter(ca).join(`
`)),o=Cd(o),o=Xg(o,e),o=qg(o,e),a=Cd(a),a=Xg(a,e),a=qg(a,e),o=Yg(o),a=Yg(a),e.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,S=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+S,p=["#define varying in",e.glslVersion===ar?"":"layout(location = 0) out highp vec4 pc_fragColor;",e.glslVersion===ar?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+p);let y=m+S+o,R=m+p+a,w=Gg(s,s.VERTEX_SHADER,y),E=Gg(s,s.FRAGMENT_SHADER,R);s.attachShader(g,w),s.attachShader(g,E),e.index0AttributeName!==void 0?s.bindAttribLocation(g,0,e.index0AttributeName):e.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function A(N){if(i.debug.checkShaderErrors){let L=s.getProgramInfoLog(g)||"",G=s.getShaderInfoLog(w)||"",V=s.getShaderInfoLog(E)||"",D=L.trim(),H=G.trim(),$=V.trim(),z=!0,ht=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(z=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,w,E);else{let Z=Wg(s,w,"vertex"),j=Wg(s,E,"fragment");Qt("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+N.name+`
Material Type: `+N.type+`

Program Info Log: `+D+`
`+Z+`
`+j)}else D!==""?Zt("WebGLProgram: Program Info Log:",D):(H===""||$==="")&&(ht=!1);ht&&(N.diagnostics={runnable:z,programLog:D,vertexShader:{log:H,prefix:S},fragmentShader:{log:$,prefix:p}})}s.deleteShader(w),s.deleteShader(E),_=new io(s,g),T=g1(s,g)}let _;this.getUniforms=function(){return _===void 0&&A(this),_};let T;this.getAttributes=function(){return T===void 0&&A(this),T};let k=e.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return k===!1&&(k=s.getProgramParameter(g,o1)),k},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=e.shaderType,this.name=e.shaderName,this.id=a1++,this.cacheKey=t,this.usedTimes=1,this.program=g,this.vertexShader=w,this.fragmentShader=E,this}var C1=0,Rd=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(t,e,n){let s=this._getShaderCacheForMaterial(t);return s.has(e)===!1&&(s.add(e),e.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(t){let e=this.materialCache.get(t);for(let n of e)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(t),this}getVertexShaderStage(t){return this._getShaderStage(t.vertexShader)}getFragmentShaderStage(t){return this._getShaderStage(t.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(t){let e=this.materialCache,n=e.get(t);return n===void 0&&(n=new Set,e.set(t,n)),n}_getShaderStage(t){let e=this.shaderCache,n=e.get(t);return n===void 0&&(n=new Pd(t),e.set(t,n)),n}},Pd=class{constructor(t){this.id=C1++,this.code=t,this.usedTimes=0}};function R1(i){return i===Os||i===sa||i===ra}function P1(i,t,e,n,s,r){let o=new zo,a=new Rd,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(_){return l.add(_),_===0?"uv":`uv${_}`}function g(_,T,k,N,L,G){let V=N.fog,D=L.geometry,H=_.isMeshStandardMaterial||_.isMeshLambertMaterial||_.isMeshPhongMaterial?N.environment:null,$=_.isMeshStandardMaterial||_.isMeshLambertMaterial&&!_.envMap||_.isMeshPhongMaterial&&!_.envMap,z=t.get(_.envMap||H,$),ht=u[_.type],Z=n.precision;_.precision!==null&&(Z=n.getMaxPrecision(_.precision),Z!==_.precision&&Zt("WebGLProgram.getParameters:",_.precision,"not supported, using",Z,"instead."));let j=D.morphAttributes.position||D.morphAttributes.normal||D.morphAttributes.color,it=j!==void 0?j.length:0,ft=0;D.morphAttributes.position!==void 0&&(ft=1),D.morphAttributes.normal!==void 0&&(ft=2),D.morphAttributes.color!==void 0&&(ft=3);let dt,Q,gt,vt;if(ht){let Rt=Xi[ht];dt=Rt.vertexShader,Q=Rt.fragmentShader}else{dt=_.vertexShader,Q=_.fragmentShader;let Rt=a.getVertexShaderStage(_),re=a.getFragmentShaderStage(_);a.update(_,Rt,re),gt=Rt.id,vt=re.id}let Ct=i.getRenderTarget(),bt=i.state.buffers.depth.getReversed(),Wt=L.isInstancedMesh===!0,ie=L.isBatchedMesh===!0,Gt=!!_.map,ce=!!_.matcap,oe=!!z,ee=oe&&z.isPMREMTexture===!0,Ge=!!_.aoMap,Fe=!!_.lightMap,nn=!!_.bumpMap&&_.wireframe===!1,Re=!!_.normalMap,xn=!!_.displacementMap,_e=!!_.emissiveMap,un=!!_.metalnessMap,$e=!!_.roughnessMap,sn=_.anisotropy>0,U=_.clearcoat>0,Pt=_.diffuseRoughness>0,Yt=_.dispersion>0,se=_.retroreflectivity>0,wt=_.iridescence>0,Ie=_.sheen>0,Vt=_.transmission>0,qt=sn&&!!_.anisotropyMap,C=U&&!!_.clearcoatMap,v=U&&!!_.clearcoatNormalMap,W=U&&!!_.clearcoatRoughnessMap,ut=Pt&&!!_.diffuseRoughnessMap,ot=wt&&!!_.iridescenceMap,_t=wt&&!!_.iridescenceThicknessMap,yt=Ie&&!!_.sheenColorMap,tt=Ie&&!!_.sheenRoughnessMap,nt=!!_.specularMap,mt=!!_.specularColorMap,F=!!_.specularIntensityMap,st=Vt&&!!_.transmissionMap,et=Vt&&!!_.thicknessMap,At=!!_.gradientMap,xt=!!_.alphaMap,Mt=_.alphaTest>0,Ht=!!_.alphaHash,Jt=!!_.extensions,lt=Hi;_.toneMapped&&(Ct===null||Ct.isXRRenderTarget===!0)&&(lt=i.toneMapping);let Bt=ee?z.isCompressedCubeTexture?z.image[0].mipmaps:z.mipmaps:null,Kt={shaderID:ht,shaderType:_.type,shaderName:_.name,vertexShader:dt,fragmentShader:Q,defines:_.defines,customVertexShaderID:gt,customFragmentShaderID:vt,isRawShaderMaterial:_.isRawShaderMaterial===!0,glslVersion:_.glslVersion,precision:Z,batching:ie,batchingColor:ie&&L._colorsTexture!==null,instancing:Wt,instancingColor:Wt&&L.instanceColor!==null,instancingMorph:Wt&&L.morphTexture!==null,outputColorSpace:Ct===null?i.outputColorSpace:Ct.isXRRenderTarget===!0?Ct.texture.colorSpace:ge.workingColorSpace,alphaToCoverage:!!_.alphaToCoverage,map:Gt,matcap:ce,envMap:oe,envMapMode:oe&&z.mapping,envMapPMREM:ee,envMapMaxLod:ee?Bt.length-1:null,envMapSize:ee?Bt[0].width:null,aoMap:Ge,lightMap:Fe,bumpMap:nn,normalMap:Re,displacementMap:xn,emissiveMap:_e,normalMapObjectSpace:Re&&_.normalMapType===mg,normalMapTangentSpace:Re&&_.normalMapType===fd,packedNormalMap:Re&&_.normalMapType===fd&&R1(_.normalMap.format),metalnessMap:un,roughnessMap:$e,anisotropy:sn,anisotropyMap:qt,clearcoat:U,clearcoatMap:C,clearcoatNormalMap:v,clearcoatRoughnessMap:W,diffuseRoughness:Pt,diffuseRoughnessMap:ut,dispersion:Yt,retroreflection:se,iridescence:wt,iridescenceMap:ot,iridescenceThicknessMap:_t,sheen:Ie,sheenColorMap:yt,sheenRoughnessMap:tt,specularMap:nt,specularColorMap:mt,specularIntensityMap:F,transmission:Vt,transmissionMap:st,thicknessMap:et,gradientMap:At,opaque:_.transparent===!1&&_.blending===to&&_.alphaToCoverage===!1,alphaMap:xt,alphaTest:Mt,alphaHash:Ht,combine:_.combine,mapUv:Gt&&f(_.map.channel),aoMapUv:Ge&&f(_.aoMap.channel),lightMapUv:Fe&&f(_.lightMap.channel),bumpMapUv:nn&&f(_.bumpMap.channel),normalMapUv:Re&&f(_.normalMap.channel),displacementMapUv:xn&&f(_.displacementMap.channel),emissiveMapUv:_e&&f(_.emissiveMap.channel),metalnessMapUv:un&&f(_.metalnessMap.channel),roughnessMapUv:$e&&f(_.roughnessMap.channel),anisotropyMapUv:qt&&f(_.anisotropyMap.channel),clearcoatMapUv:C&&f(_.clearcoatMap.channel),clearcoatNormalMapUv:v&&f(_.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:W&&f(_.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ut&&f(_.diffuseRoughnessMap.channel),iridescenceMapUv:ot&&f(_.iridescenceMap.channel),iridescenceThicknessMapUv:_t&&f(_.iridescenceThicknessMap.channel),sheenColorMapUv:yt&&f(_.sheenColorMap.channel),sheenRoughnessMapUv:tt&&f(_.sheenRoughnessMap.channel),specularMapUv:nt&&f(_.specularMap.channel),specularColorMapUv:mt&&f(_.specularColorMap.channel),specularIntensityMapUv:F&&f(_.specularIntensityMap.channel),transmissionMapUv:st&&f(_.transmissionMap.channel),thicknessMapUv:et&&f(_.thicknessMap.channel),alphaMapUv:xt&&f(_.alphaMap.channel),vertexTangents:!!D.attributes.tangent&&(Re||sn),vertexNormals:!!D.attributes.normal,vertexColors:_.vertexColors,vertexAlphas:_.vertexColors===!0&&!!D.attributes.color&&D.attributes.color.itemSize===4,pointsUvs:L.isPoints===!0&&!!D.attributes.uv&&(Gt||xt),fog:!!V,useFog:_.fog===!0,fogExp2:!!V&&V.isFogExp2,flatShading:_.wireframe===!1&&(_.flatShading===!0||D.attributes.normal===void 0&&Re===!1&&(_.isMeshLambertMaterial||_.isMeshPhongMaterial||_.isMeshStandardMaterial||_.isMeshPhysicalMaterial)),sizeAttenuation:_.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:bt,skinning:L.isSkinnedMesh===!0,hasPositionAttribute:D.attributes.position!==void 0,morphTargets:D.morphAttributes.position!==void 0,morphNormals:D.morphAttributes.normal!==void 0,morphColors:D.morphAttributes.color!==void 0,morphTargetsCount:it,morphTextureStride:ft,numSunLights:T.sun.length,numDirLights:T.directional.length,numPointLights:T.point.length,numSpotLights:T.spot.length,numSpotLightMaps:T.spotLightMap.length,numRectAreaLights:T.rectArea.length,numHemiLights:T.hemi.length,numSunLightShadows:T.sunShadowMap.length,numDirLightShadows:T.directionalShadowMap.length,numPointLightShadows:T.pointShadowMap.length,numSpotLightShadows:T.spotShadowMap.length,numSpotLightShadowsWithMaps:T.numSpotLightShadowsWithMaps,numLightProbes:T.numLightProbes,numLightProbeGrids:G.filter(Rt=>Rt.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:_.dithering,shadowMapEnabled:i.shadowMap.enabled&&k.length>0,shadowMapType:i.shadowMap.type,toneMapping:lt,decodeVideoTexture:Gt&&_.map.isVideoTexture===!0&&ge.getTransfer(_.map.colorSpace)===Ae,decodeVideoTextureEmissive:_e&&_.emissiveMap.isVideoTexture===!0&&ge.getTransfer(_.emissiveMap.colorSpace)===Ae,premultipliedAlpha:_.premultipliedAlpha,doubleSided:_.side===Hn,flipSided:_.side===Gn,useDepthPacking:_.depthPacking>=0,depthPacking:_.depthPacking||0,index0AttributeName:_.index0AttributeName,extensionClipCullDistance:Jt&&_.extensions.clipCullDistance===!0&&e.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(Jt&&_.extensions.multiDraw===!0||ie)&&e.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:e.has("KHR_parallel_shader_compile"),customProgramCacheKey:_.customProgramCacheKey()};return Kt.vertexUv1s=l.has(1),Kt.vertexUv2s=l.has(2),Kt.vertexUv3s=l.has(3),l.clear(),Kt}function S(_){let T=[];if(_.shaderID?T.push(_.shaderID):(T.push(_.customVertexShaderID),T.push(_.customFragmentShaderID)),_.defines!==void 0)for(let k in _.defines)T.push(k),T.push(_.defines[k]);return _.isRawShaderMaterial===!1&&(p(T,_),m(T,_),T.push(i.outputColorSpace)),T.push(_.customProgramCacheKey),T.join()}function p(_,T){_.push(T.precision),_.push(T.outputColorSpace),_.push(T.envMapMode),_.push(T.envMapPMREM),_.push(T.envMapMaxLod),_.push(T.envMapSize),_.push(T.mapUv),_.push(T.alphaMapUv),_.push(T.lightMapUv),_.push(T.aoMapUv),_.push(T.bumpMapUv),_.push(T.normalMapUv),_.push(T.displacementMapUv),_.push(T.emissiveMapUv),_.push(T.metalnessMapUv),_.push(T.roughnessMapUv),_.push(T.anisotropyMapUv),_.push(T.clearcoatMapUv),_.push(T.clearcoatNormalMapUv),_.push(T.clearcoatRoughnessMapUv),_.push(T.diffuseRoughnessMapUv),_.push(T.iridescenceMapUv),_.push(T.iridescenceThicknessMapUv),_.push(T.sheenColorMapUv),_.push(T.sheenRoughnessMapUv),_.push(T.specularMapUv),_.push(T.specularColorMapUv),_.push(T.specularIntensityMapUv),_.push(T.transmissionMapUv),_.push(T.thicknessMapUv),_.push(T.combine),_.push(T.fogExp2),_.push(T.sizeAttenuation),_.push(T.morphTargetsCount),_.push(T.numSunLights),_.push(T.numDirLights),_.push(T.numPointLights),_.push(T.numSpotLights),_.push(T.numSpotLightMaps),_.push(T.numHemiLights),_.push(T.numRectAreaLights),_.push(T.numSunLightShadows),_.push(T.numDirLightShadows),_.push(T.numPointLightShadows),_.push(T.numSpotLightShadows),_.push(T.numSpotLightShadowsWithMaps),_.push(T.numLightProbes),_.push(T.numLightProbeGrids),_.push(T.shadowMapType),_.push(T.toneMapping),_.push(T.numClippingPlanes),_.push(T.numClipIntersection),_.push(T.depthPacking)}function m(_,T){o.disableAll(),T.instancing&&o.enable(0),T.instancingColor&&o.enable(1),T.instancingMorph&&o.enable(2),T.matcap&&o.enable(3),T.envMap&&o.enable(4),T.normalMapObjectSpace&&o.enable(5),T.normalMapTangentSpace&&o.enable(6),T.clearcoat&&o.enable(7),T.iridescence&&o.enable(8),T.alphaTest&&o.enable(9),T.vertexColors&&o.enable(10),T.vertexAlphas&&o.enable(11),T.vertexUv1s&&o.enable(12),T.vertexUv2s&&o.enable(13),T.vertexUv3s&&o.enable(14),T.vertexTangents&&o.enable(15),T.anisotropy&&o.enable(16),T.alphaHash&&o.enable(17),T.batching&&o.enable(18),T.dispersion&&o.enable(19),T.retroreflection&&o.enable(24),T.diffuseRoughness&&o.enable(25),T.batchingColor&&o.enable(20),T.gradientMap&&o.enable(21),T.packedNormalMap&&o.enable(22),T.vertexNormals&&o.enable(23),_.push(o.mask),o.disableAll(),T.fog&&o.enable(0),T.useFog&&o.enable(1),T.flatShading&&o.enable(2),T.logarithmicDepthBuffer&&o.enable(3),T.reversedDepthBuffer&&o.enable(4),T.skinning&&o.enable(5),T.morphTargets&&o.enable(6),T.morphNormals&&o.enable(7),T.morphColors&&o.enable(8),T.premultipliedAlpha&&o.enable(9),T.shadowMapEnabled&&o.enable(10),T.doubleSided&&o.enable(11),T.flipSided&&o.enable(12),T.useDepthPacking&&o.enable(13),T.dithering&&o.enable(14),T.transmission&&o.enable(15),T.sheen&&o.enable(16),T.opaque&&o.enable(17),T.pointsUvs&&o.enable(18),T.decodeVideoTexture&&o.enable(19),T.decodeVideoTextureEmissive&&o.enable(20),T.alphaToCoverage&&o.enable(21),T.numLightProbeGrids>0&&o.enable(22),T.hasPositionAttribute&&o.enable(23),_.push(o.mask)}function y(_){let T=u[_.type],k;if(T){let N=Xi[T];k=Rg.clone(N.uniforms)}else k=_.uniforms;return k}function R(_,T){let k=h.get(T);return k!==void 0?++k.usedTimes:(k=new E1(i,T,_,s),c.push(k),h.set(T,k)),k}function w(_){if(--_.usedTimes===0){let T=c.indexOf(_);c[T]=c[c.length-1],c.pop(),h.delete(_.cacheKey),_.destroy()}}function E(_){a.remove(_)}function A(){a.dispose()}return{getParameters:g,getProgramCacheKey:S,getUniforms:y,acquireProgram:R,releaseProgram:w,releaseShaderCache:E,programs:c,dispose:A}}function I1(){let i=new WeakMap;function t(o){return i.has(o)}function e(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:t,get:e,remove:n,update:s,dispose:r}}function L1(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.material.id!==t.material.id?i.material.id-t.material.id:i.materialVariant!==t.materialVariant?i.materialVariant-t.materialVariant:i.z!==t.z?i.z-t.z:i.id-t.id}function Zg(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.z!==t.z?t.z-i.z:i.id-t.id}function Jg(){let i=[],t=0,e=[],n=[],s=[];function r(){t=0,e.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,g,S,p,m){let y=i[t];return y===void 0?(y={id:u.id,object:u,geometry:f,material:g,materialVariant:o(u),groupOrder:S,renderOrder:u.renderOrder,z:p,group:m},i[t]=y):(y.id=u.id,y.object=u,y.geometry=f,y.material=g,y.materialVariant=o(u),y.groupOrder=S,y.renderOrder=u.renderOrder,y.z=p,y.group=m),t++,y}function l(u,f,g,S,p,m,y){y.reversedDepth===!0&&(p=-p);let R=a(u,f,g,S,p,m);g.transmission>0?n.push(R):g.transparent===!0?s.push(R):e.push(R)}function c(u,f,g,S,p,m){let y=a(u,f,g,S,p,m);g.transmission>0?n.unshift(y):g.transparent===!0?s.unshift(y):e.unshift(y)}function h(u,f){e.length>1&&e.sort(u||L1),n.length>1&&n.sort(f||Zg),s.length>1&&s.sort(f||Zg)}function d(){for(let u=t,f=i.length;u<f;u++){let g=i[u];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:e,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function D1(){let i=new WeakMap;function t(n,s){let r=i.get(n),o;return r===void 0?(o=new Jg,i.set(n,[o])):s>=r.length?(o=new Jg,r.push(o)):o=r[s],o}function e(){i=new WeakMap}return{get:t,dispose:e}}function N1(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={direction:new K,color:new ve};break;case"SpotLight":e={position:new K,direction:new K,color:new ve,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":e={position:new K,color:new ve,distance:0,decay:0};break;case"HemisphereLight":e={direction:new K,skyColor:new ve,groundColor:new ve};break;case"RectAreaLight":e={color:new ve,position:new K,halfWidth:new K,halfHeight:new K};break}return i[t.id]=e,e}}}function F1(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new de};break;case"SpotLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new de};break;case"PointLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new de,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[t.id]=e,e}}}var U1=0;function O1(i,t){return(t.castShadow?2:0)-(i.castShadow?2:0)+(t.map?1:0)-(i.map?1:0)}function B1(i){let t=new N1,e=F1(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new K);let s=new K,r=new qe,o=new qe;function a(c){let h=0,d=0,u=0;for(let G=0;G<9;G++)n.probe[G].set(0,0,0);let f=0,g=0,S=0,p=0,m=0,y=0,R=0,w=0,E=0,A=0,_=0,T=0,k=0,N=0;c.sort(O1);for(let G=0,V=c.length;G<V;G++){let D=c[G],H=D.color,$=D.intensity,z=D.distance,ht=null;if(D.shadow&&D.shadow.map&&(D.shadow.map.texture.format===Os?ht=D.shadow.map.texture:ht=D.shadow.map.depthTexture||D.shadow.map.texture),D.isAmbientLight)h+=H.r*$,d+=H.g*$,u+=H.b*$;else if(D.isLightProbe){for(let Z=0;Z<9;Z++)n.probe[Z].addScaledVector(D.sh.coefficients[Z],$);N++}else if(D.isSunLight){let Z=t.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let j=D.shadow,it=e.get(D);it.shadowIntensity=j.intensity,it.shadowBias=j.bias,it.shadowNormalBias=j.normalBias,it.shadowRadius=j.radius,it.shadowMapSize.copy(j.mapSize).multiply(j.getFrameExtents()),n.sunShadow[g]=it,n.sunShadowMap[g]=ht;let ft=j.getViewportCount();for(let dt=0;dt<ft;dt++)n.sunShadowMatrix[S+dt]=j.getMatrix(dt),n.sunShadowCascade[S+dt]=j._cascadeData[dt];S+=ft,g++}n.sun[f]=Z,f++}else if(D.isDirectionalLight){let Z=t.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let j=D.shadow,it=e.get(D);it.shadowIntensity=j.intensity,it.shadowBias=j.bias,it.shadowNormalBias=j.normalBias,it.shadowRadius=j.radius,it.shadowMapSize=j.mapSize,n.directionalShadow[p]=it,n.directionalShadowMap[p]=ht,n.directionalShadowMatrix[p]=D.shadow.matrix,E++}n.directional[p]=Z,p++}else if(D.isSpotLight){let Z=t.get(D);Z.position.setFromMatrixPosition(D.matrixWorld),Z.color.copy(H).multiplyScalar($),Z.distance=z,Z.coneCos=Math.cos(D.angle),Z.penumbraCos=Math.cos(D.angle*(1-D.penumbra)),Z.decay=D.decay,n.spot[y]=Z;let j=D.shadow;if(D.map&&(n.spotLightMap[T]=D.map,T++,j.updateMatrices(D),D.castShadow&&k++),n.spotLightMatrix[y]=j.matrix,D.castShadow){let it=e.get(D);it.shadowIntensity=j.intensity,it.shadowBias=j.bias,it.shadowNormalBias=j.normalBias,it.shadowRadius=j.radius,it.shadowMapSize=j.mapSize,n.spotShadow[y]=it,n.spotShadowMap[y]=ht,_++}y++}else if(D.isRectAreaLight){let Z=t.get(D);Z.color.copy(H).multiplyScalar($),Z.halfWidth.set(D.width*.5,0,0),Z.halfHeight.set(0,D.height*.5,0),n.rectArea[R]=Z,R++}else if(D.isPointLight){let Z=t.get(D);if(Z.color.copy(D.color).multiplyScalar(D.intensity),Z.distance=D.distance,Z.decay=D.decay,D.castShadow){let j=D.shadow,it=e.get(D);it.shadowIntensity=j.intensity,it.shadowBias=j.bias,it.shadowNormalBias=j.normalBias,it.shadowRadius=j.radius,it.shadowMapSize=j.mapSize,it.shadowCameraNear=j.camera.near,it.shadowCameraFar=j.camera.far,n.pointShadow[m]=it,n.pointShadowMap[m]=ht,n.pointShadowMatrix[m]=D.shadow.matrix,A++}n.point[m]=Z,m++}else if(D.isHemisphereLight){let Z=t.get(D);Z.skyColor.copy(D.color).multiplyScalar($),Z.groundColor.copy(D.groundColor).multiplyScalar($),n.hemi[w]=Z,w++}}R>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=Dt.LTC_FLOAT_1,n.rectAreaLTC2=Dt.LTC_FLOAT_2):(n.rectAreaLTC1=Dt.LTC_HALF_1,n.rectAreaLTC2=Dt.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let L=n.hash;(L.sunLength!==f||L.directionalLength!==p||L.pointLength!==m||L.spotLength!==y||L.rectAreaLength!==R||L.hemiLength!==w||L.numSunShadows!==g||L.numDirectionalShadows!==E||L.numPointShadows!==A||L.numSpotShadows!==_||L.numSpotMaps!==T||L.numLightProbes!==N)&&(n.sun.length=f,n.directional.length=p,n.spot.length=y,n.rectArea.length=R,n.point.length=m,n.hemi.length=w,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=S,n.sunShadowCascade.length=S,n.directionalShadow.length=E,n.directionalShadowMap.length=E,n.directionalShadowMatrix.length=E,n.pointShadow.length=A,n.pointShadowMap.length=A,n.pointShadowMatrix.length=A,n.spotShadow.length=_,n.spotShadowMap.length=_,n.spotLightMatrix.length=_+T-k,n.spotLightMap.length=T,n.numSpotLightShadowsWithMaps=k,n.numLightProbes=N,L.sunLength=f,L.directionalLength=p,L.pointLength=m,L.spotLength=y,L.rectAreaLength=R,L.hemiLength=w,L.numSunShadows=g,L.numDirectionalShadows=E,L.numPointShadows=A,L.numSpotShadows=_,L.numSpotMaps=T,L.numLightProbes=N,n.version=U1++)}function l(c,h){let d=0,u=0,f=0,g=0,S=0,p=0,m=h.matrixWorldInverse;for(let y=0,R=c.length;y<R;y++){let w=c[y];if(w.isSunLight){let E=n.sun[d];E.direction.setFromMatrixPosition(w.matrixWorld),E.direction.transformDirection(m),d++}else if(w.isDirectionalLight){let E=n.directional[u];E.direction.setFromMatrixPosition(w.matrixWorld),s.setFromMatrixPosition(w.target.matrixWorld),E.direction.sub(s),E.direction.transformDirection(m),u++}else if(w.isSpotLight){let E=n.spot[g];E.position.setFromMatrixPosition(w.matrixWorld),E.position.applyMatrix4(m),E.direction.setFromMatrixPosition(w.matrixWorld),s.setFromMatrixPosition(w.target.matrixWorld),E.direction.sub(s),E.direction.transformDirection(m),g++}else if(w.isRectAreaLight){let E=n.rectArea[S];E.position.setFromMatrixPosition(w.matrixWorld),E.position.applyMatrix4(m),o.identity(),r.copy(w.matrixWorld),r.premultiply(m),o.extractRotation(r),E.halfWidth.set(w.width*.5,0,0),E.halfHeight.set(0,w.height*.5,0),E.halfWidth.applyMatrix4(o),E.halfHeight.applyMatrix4(o),S++}else if(w.isPointLight){let E=n.point[f];E.position.setFromMatrixPosition(w.matrixWorld),E.position.applyMatrix4(m),f++}else if(w.isHemisphereLight){let E=n.hemi[p];E.direction.setFromMatrixPosition(w.matrixWorld),E.direction.transformDirection(m),p++}}}return{setup:a,setupView:l,state:n}}function Kg(i){let t=new B1(i),e=[],n=[],s=[];function r(d){h.camera=d,e.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):e.push(d)}function a(d){n.push(d)}function l(){t.setup(e),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){t.setupView(e,d)}let h={lightsArray:e,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:t,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function k1(i){let t=new WeakMap;function e(s,r=0){let o=t.get(s),a;return o===void 0?(a=new Kg(i),t.set(s,[a])):r>=o.length?(a=new Kg(i),o.push(a)):a=o[r],a}function n(){t=new WeakMap}return{get:e,dispose:n}}var z1=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,V1=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,G1=[new K(1,0,0),new K(-1,0,0),new K(0,1,0),new K(0,-1,0),new K(0,0,1),new K(0,0,-1)],H1=[new K(0,-1,0),new K(0,-1,0),new K(0,0,1),new K(0,0,-1),new K(0,-1,0),new K(0,-1,0)],jg=new qe,la=new K,wd=new K;function W1(i,t,e){let n=new nr,s=new de,r=new de,o=new Ye,a=new $l,l=new Zl,c={},h=e.maxTextureSize,d={[Us]:Gn,[Gn]:Us,[Hn]:Hn},u=new Vn({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new de},radius:{value:4}},vertexShader:z1,fragmentShader:V1}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let g=new qn;g.setAttribute("position",new In(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let S=new En(g,u),p=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=jo;let m=this.type;this.render=function(A,_,T){if(p.enabled===!1||p.autoUpdate===!1&&p.needsUpdate===!1||A.length===0)return;this.type===qm&&(Zt("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=jo);let k=i.getRenderTarget(),N=i.getActiveCubeFace(),L=i.getActiveMipmapLevel(),G=i.state;G.setBlending(ir),G.buffers.depth.getReversed()===!0?G.buffers.color.setClear(0,0,0,0):G.buffers.color.setClear(1,1,1,1),G.buffers.depth.setTest(!0),G.setScissorTest(!1);let V=m!==this.type;V&&_.traverse(function(D){D.material&&(Array.isArray(D.material)?D.material.forEach(H=>H.needsUpdate=!0):D.material.needsUpdate=!0)});for(let D=0,H=A.length;D<H;D++){let $=A[D],z=$.shadow;if(z===void 0){Zt("WebGLShadowMap:",$,"has no shadow.");continue}if(z.autoUpdate===!1&&z.needsUpdate===!1)continue;s.copy(z.mapSize);let ht=z.getFrameExtents();s.multiply(ht),r.copy(z.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/ht.x),s.x=r.x*ht.x,z.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/ht.y),s.y=r.y*ht.y,z.mapSize.y=r.y));let Z=i.state.buffers.depth.getReversed();if(z.camera._reversedDepth=Z,z.map===null||V===!0){if(z.map!==null&&(z.map.depthTexture!==null&&(z.map.depthTexture.dispose(),z.map.depthTexture=null),z.map.dispose()),this.type===Qr){if($.isPointLight){Zt("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}z.map=new ii(s.x,s.y,{format:Os,type:Ei,minFilter:zn,magFilter:zn,generateMipmaps:!1}),z.map.texture.name=$.name+".shadowMap",z.map.depthTexture=new cs(s.x,s.y,ai),z.map.depthTexture.name=$.name+".shadowMapDepth",z.map.depthTexture.format=ls,z.map.depthTexture.compareFunction=null,z.map.depthTexture.minFilter=wn,z.map.depthTexture.magFilter=wn}else $.isPointLight?(z.map=new ha(s.x),z.map.depthTexture=new Yo(s.x,Ti)):(z.map=new ii(s.x,s.y),z.map.depthTexture=new cs(s.x,s.y,Ti)),z.map.depthTexture.name=$.name+".shadowMap",z.map.depthTexture.format=ls,this.type===jo?(z.map.depthTexture.compareFunction=Z?md:pd,z.map.depthTexture.minFilter=zn,z.map.depthTexture.magFilter=zn):(z.map.depthTexture.compareFunction=null,z.map.depthTexture.minFilter=wn,z.map.depthTexture.magFilter=wn);z.camera.updateProjectionMatrix()}z.map.isWebGLCubeRenderTarget!==!0&&(z.map.width!==s.x||z.map.height!==s.y)&&z.map.setSize(s.x,s.y);let j=z.map.isWebGLCubeRenderTarget?6:z.getViewportCount();$.isPointLight!==!0&&z.updateMatrices($,T);let it=(z.camera.layers.mask&4294967294)!==0?z.camera.layers:T.layers;for(let ft=0;ft<j;ft++){let dt=z.getCamera(ft);if($.isPointLight){let Q=z.camera,gt=z.matrix,vt=$.distance||Q.far;vt!==Q.far&&(Q.far=vt,Q.updateProjectionMatrix()),la.setFromMatrixPosition($.matrixWorld),Q.position.copy(la),wd.copy(Q.position),wd.add(G1[ft]),Q.up.copy(H1[ft]),Q.lookAt(wd),Q.updateMatrixWorld(),gt.makeTranslation(-la.x,-la.y,-la.z),jg.multiplyMatrices(Q.projectionMatrix,Q.matrixWorldInverse),z._frustum.setFromProjectionMatrix(jg,Q.coordinateSystem,Q.reversedDepth)}if(z.map.isWebGLCubeRenderTarget)i.setRenderTarget(z.map,ft),i.clear();else{ft===0&&(i.setRenderTarget(z.map),i.clear());let Q=z.getViewport(ft);o.set(r.x*Q.x,r.y*Q.y,r.x*Q.z,r.y*Q.w),G.viewport(o)}n=z.getFrustum(ft),w(_,T,dt,$,it,this.type)}z.isPointLightShadow!==!0&&this.type===Qr&&y(z,T),z.needsUpdate=!1}m=this.type,p.needsUpdate=!1,i.setRenderTarget(k,N,L)};function y(A,_){let T=t.update(S);u.defines.VSM_SAMPLES!==A.blurSamples&&(u.defines.VSM_SAMPLES=A.blurSamples,f.defines.VSM_SAMPLES=A.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),A.mapPass===null?A.mapPass=new ii(s.x,s.y,{format:Os,type:Ei}):(A.mapPass.width!==A.map.width||A.mapPass.height!==A.map.height)&&A.mapPass.setSize(A.map.width,A.map.height),u.uniforms.shadow_pass.value=A.map.depthTexture,u.uniforms.resolution.value.set(A.map.width,A.map.height),u.uniforms.radius.value=A.radius,i.setRenderTarget(A.mapPass),i.clear(),i.renderBufferDirect(_,null,T,u,S,null),f.uniforms.shadow_pass.value=A.mapPass.texture,f.uniforms.resolution.value.set(A.map.width,A.map.height),f.uniforms.radius.value=A.radius,i.setRenderTarget(A.map),i.clear(),i.renderBufferDirect(_,null,T,f,S,null)}function R(A,_,T,k){let N=null,L=T.isPointLight===!0?A.customDistanceMaterial:A.customDepthMaterial;if(L!==void 0)N=L;else if(N=T.isPointLight===!0?l:a,i.localClippingEnabled&&_.clipShadows===!0&&Array.isArray(_.clippingPlanes)&&_.clippingPlanes.length!==0||_.displacementMap&&_.displacementScale!==0||_.alphaMap&&_.alphaTest>0||_.map&&_.alphaTest>0||_.alphaToCoverage===!0){let G=N.uuid,V=_.uuid,D=c[G];D===void 0&&(D={},c[G]=D);let H=D[V];H===void 0&&(H=N.clone(),D[V]=H,_.addEventListener("dispose",E)),N=H}if(N.visible=_.visible,N.wireframe=_.wireframe,k===Qr?N.side=_.shadowSide!==null?_.shadowSide:_.side:N.side=_.shadowSide!==null?_.shadowSide:d[_.side],N.alphaMap=_.alphaMap,N.alphaTest=_.alphaToCoverage===!0?.5:_.alphaTest,N.map=_.map,N.clipShadows=_.clipShadows,N.clippingPlanes=_.clippingPlanes,N.clipIntersection=_.clipIntersection,N.displacementMap=_.displacementMap,N.displacementScale=_.displacementScale,N.displacementBias=_.displacementBias,N.wireframeLinewidth=_.wireframeLinewidth,N.linewidth=_.linewidth,T.isPointLight===!0&&N.isMeshDistanceMaterial===!0){let G=i.properties.get(N);G.light=T}return N}function w(A,_,T,k,N,L){if(A.visible===!1)return;if(A.layers.test(N)&&(A.isMesh||A.isLine||A.isPoints)&&(A.castShadow||A.receiveShadow&&L===Qr)&&(!A.frustumCulled||A.intersectsFrustum(n))){A.modelViewMatrix.multiplyMatrices(T.matrixWorldInverse,A.matrixWorld);let D=t.update(A),H=A.material;if(Array.isArray(H)){let $=D.groups;for(let z=0,ht=$.length;z<ht;z++){let Z=$[z],j=H[Z.materialIndex];if(j&&j.visible){let it=R(A,j,k,L);A.onBeforeShadow(i,A,_,T,D,it,Z),i.renderBufferDirect(T,null,D,it,A,Z),A.onAfterShadow(i,A,_,T,D,it,Z)}}}else if(H.visible){let $=R(A,H,k,L);A.onBeforeShadow(i,A,_,T,D,$,null),i.renderBufferDirect(T,null,D,$,A,null),A.onAfterShadow(i,A,_,T,D,$,null)}}let V=A.children;for(let D=0,H=V.length;D<H;D++)w(V[D],_,T,k,N,L)}function E(A){A.target.removeEventListener("dispose",E);for(let T in c){let k=c[T],N=A.target.uuid;N in k&&(k[N].dispose(),delete k[N])}}}function X1(i,t){function e(){let F=!1,st=new Ye,et=null,At=new Ye(0,0,0,0);return{setMask:function(xt){et!==xt&&!F&&(i.colorMask(xt,xt,xt,xt),et=xt)},setLocked:function(xt){F=xt},setClear:function(xt,Mt,Ht,Jt,lt){lt===!0&&(xt*=Jt,Mt*=Jt,Ht*=Jt),st.set(xt,Mt,Ht,Jt),At.equals(st)===!1&&(i.clearColor(xt,Mt,Ht,Jt),At.copy(st))},reset:function(){F=!1,et=null,At.set(-1,0,0,0)}}}function n(){let F=!1,st=!1,et=null,At=null,xt=null;return{setReversed:function(Mt){if(st!==Mt){let Ht=t.get("EXT_clip_control");Mt?Ht.clipControlEXT(Ht.LOWER_LEFT_EXT,Ht.ZERO_TO_ONE_EXT):Ht.clipControlEXT(Ht.LOWER_LEFT_EXT,Ht.NEGATIVE_ONE_TO_ONE_EXT),st=Mt;let Jt=xt;xt=null,this.setClear(Jt)}},getReversed:function(){return st},setTest:function(Mt){Mt?bt(i.DEPTH_TEST):Wt(i.DEPTH_TEST)},setMask:function(Mt){et!==Mt&&!F&&(i.depthMask(Mt),et=Mt)},setFunc:function(Mt){if(st&&(Mt=Tg[Mt]),At!==Mt){switch(Mt){case Pl:i.depthFunc(i.NEVER);break;case Il:i.depthFunc(i.ALWAYS);break;case Ll:i.depthFunc(i.LESS);break;case qr:i.depthFunc(i.LEQUAL);break;case Dl:i.depthFunc(i.EQUAL);break;case Nl:i.depthFunc(i.GEQUAL);break;case Fl:i.depthFunc(i.GREATER);break;case Ul:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}At=Mt}},setLocked:function(Mt){F=Mt},setClear:function(Mt){xt!==Mt&&(xt=Mt,st&&(Mt=1-Mt),i.clearDepth(Mt))},reset:function(){F=!1,et=null,At=null,xt=null,st=!1}}}function s(){let F=!1,st=null,et=null,At=null,xt=null,Mt=null,Ht=null,Jt=null,lt=null;return{setTest:function(Bt){F||(Bt?bt(i.STENCIL_TEST):Wt(i.STENCIL_TEST))},setMask:function(Bt){st!==Bt&&!F&&(i.stencilMask(Bt),st=Bt)},setFunc:function(Bt,Kt,Rt){(et!==Bt||At!==Kt||xt!==Rt)&&(i.stencilFunc(Bt,Kt,Rt),et=Bt,At=Kt,xt=Rt)},setOp:function(Bt,Kt,Rt){(Mt!==Bt||Ht!==Kt||Jt!==Rt)&&(i.stencilOp(Bt,Kt,Rt),Mt=Bt,Ht=Kt,Jt=Rt)},setLocked:function(Bt){F=Bt},setClear:function(Bt){lt!==Bt&&(i.clearStencil(Bt),lt=Bt)},reset:function(){F=!1,st=null,et=null,At=null,xt=null,Mt=null,Ht=null,Jt=null,lt=null}}}let r=new e,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,g=[],S=null,p=!1,m=null,y=null,R=null,w=null,E=null,A=null,_=null,T=new ve(0,0,0),k=0,N=!1,L=null,G=null,V=null,D=null,H=null,$=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),z=!1,ht=0,Z=i.getParameter(i.VERSION);Z.indexOf("WebGL")!==-1?(ht=parseFloat(/^WebGL (\d)/.exec(Z)[1]),z=ht>=1):Z.indexOf("OpenGL ES")!==-1&&(ht=parseFloat(/^OpenGL ES (\d)/.exec(Z)[1]),z=ht>=2);let j=null,it={},ft=i.getParameter(i.SCISSOR_BOX),dt=i.getParameter(i.VIEWPORT),Q=new Ye().fromArray(ft),gt=new Ye().fromArray(dt);function vt(F,st,et,At){let xt=new Uint8Array(4),Mt=i.createTexture();i.bindTexture(F,Mt),i.texParameteri(F,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(F,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Ht=0;Ht<et;Ht++)F===i.TEXTURE_3D||F===i.TEXTURE_2D_ARRAY?i.texImage3D(st,0,i.RGBA,1,1,At,0,i.RGBA,i.UNSIGNED_BYTE,xt):i.texImage2D(st+Ht,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,xt);return Mt}let Ct={};Ct[i.TEXTURE_2D]=vt(i.TEXTURE_2D,i.TEXTURE_2D,1),Ct[i.TEXTURE_CUBE_MAP]=vt(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),Ct[i.TEXTURE_2D_ARRAY]=vt(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),Ct[i.TEXTURE_3D]=vt(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),bt(i.DEPTH_TEST),o.setFunc(qr),nn(!1),Re(Xu),bt(i.CULL_FACE),Ge(ir);function bt(F){h[F]!==!0&&(i.enable(F),h[F]=!0)}function Wt(F){h[F]!==!1&&(i.disable(F),h[F]=!1)}function ie(F,st){return u[F]!==st?(i.bindFramebuffer(F,st),u[F]=st,F===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=st),F===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=st),!0):!1}function Gt(F,st){let et=g,At=!1;if(F){et=f.get(st),et===void 0&&(et=[],f.set(st,et));let xt=F.textures;if(et.length!==xt.length||et[0]!==i.COLOR_ATTACHMENT0){for(let Mt=0,Ht=xt.length;Mt<Ht;Mt++)et[Mt]=i.COLOR_ATTACHMENT0+Mt;et.length=xt.length,At=!0}}else et[0]!==i.BACK&&(et[0]=i.BACK,At=!0);At&&i.drawBuffers(et)}function ce(F){return S!==F?(i.useProgram(F),S=F,!0):!1}let oe={[sr]:i.FUNC_ADD,[$m]:i.FUNC_SUBTRACT,[Zm]:i.FUNC_REVERSE_SUBTRACT};oe[Jm]=i.MIN,oe[Km]=i.MAX;let ee={[jm]:i.ZERO,[Qm]:i.ONE,[tg]:i.SRC_COLOR,[Zu]:i.SRC_ALPHA,[og]:i.SRC_ALPHA_SATURATE,[sg]:i.DST_COLOR,[ng]:i.DST_ALPHA,[eg]:i.ONE_MINUS_SRC_COLOR,[Ju]:i.ONE_MINUS_SRC_ALPHA,[rg]:i.ONE_MINUS_DST_COLOR,[ig]:i.ONE_MINUS_DST_ALPHA,[ag]:i.CONSTANT_COLOR,[lg]:i.ONE_MINUS_CONSTANT_COLOR,[cg]:i.CONSTANT_ALPHA,[hg]:i.ONE_MINUS_CONSTANT_ALPHA};function Ge(F,st,et,At,xt,Mt,Ht,Jt,lt,Bt){if(F===ir){p===!0&&(Wt(i.BLEND),p=!1);return}if(p===!1&&(bt(i.BLEND),p=!0),F!==Ym){if(F!==m||Bt!==N){if((y!==sr||E!==sr)&&(i.blendEquation(i.FUNC_ADD),y=sr,E=sr),Bt)switch(F){case to:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case qu:i.blendFunc(i.ONE,i.ONE);break;case Yu:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case $u:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Qt("WebGLState: Invalid blending: ",F);break}else switch(F){case to:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case qu:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Yu:Qt("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case $u:Qt("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Qt("WebGLState: Invalid blending: ",F);break}R=null,w=null,A=null,_=null,T.set(0,0,0),k=0,m=F,N=Bt}return}xt=xt||st,Mt=Mt||et,Ht=Ht||At,(st!==y||xt!==E)&&(i.blendEquationSeparate(oe[st],oe[xt]),y=st,E=xt),(et!==R||At!==w||Mt!==A||Ht!==_)&&(i.blendFuncSeparate(ee[et],ee[At],ee[Mt],ee[Ht]),R=et,w=At,A=Mt,_=Ht),(Jt.equals(T)===!1||lt!==k)&&(i.blendColor(Jt.r,Jt.g,Jt.b,lt),T.copy(Jt),k=lt),m=F,N=!1}function Fe(F,st){F.side===Hn?Wt(i.CULL_FACE):bt(i.CULL_FACE);let et=F.side===Gn;st&&(et=!et),nn(et),F.blending===to&&F.transparent===!1?Ge(ir):Ge(F.blending,F.blendEquation,F.blendSrc,F.blendDst,F.blendEquationAlpha,F.blendSrcAlpha,F.blendDstAlpha,F.blendColor,F.blendAlpha,F.premultipliedAlpha),o.setFunc(F.depthFunc),o.setTest(F.depthTest),o.setMask(F.depthWrite),r.setMask(F.colorWrite);let At=F.stencilWrite;a.setTest(At),At&&(a.setMask(F.stencilWriteMask),a.setFunc(F.stencilFunc,F.stencilRef,F.stencilFuncMask),a.setOp(F.stencilFail,F.stencilZFail,F.stencilZPass)),_e(F.polygonOffset,F.polygonOffsetFactor,F.polygonOffsetUnits),F.alphaToCoverage===!0?bt(i.SAMPLE_ALPHA_TO_COVERAGE):Wt(i.SAMPLE_ALPHA_TO_COVERAGE)}function nn(F){L!==F&&(F?i.frontFace(i.CW):i.frontFace(i.CCW),L=F)}function Re(F){F!==Wm?(bt(i.CULL_FACE),F!==G&&(F===Xu?i.cullFace(i.BACK):F===Xm?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):Wt(i.CULL_FACE),G=F}function xn(F){F!==V&&(z&&i.lineWidth(F),V=F)}function _e(F,st,et){F?(bt(i.POLYGON_OFFSET_FILL),(D!==st||H!==et)&&(D=st,H=et,o.getReversed()&&(st=-st,et=-et),i.polygonOffset(st,et))):Wt(i.POLYGON_OFFSET_FILL)}function un(F){F?bt(i.SCISSOR_TEST):Wt(i.SCISSOR_TEST)}function $e(F){F===void 0&&(F=i.TEXTURE0+$-1),j!==F&&(i.activeTexture(F),j=F)}function sn(F,st,et){et===void 0&&(j===null?et=i.TEXTURE0+$-1:et=j);let At=it[et];At===void 0&&(At={type:void 0,texture:void 0},it[et]=At),(At.type!==F||At.texture!==st)&&(j!==et&&(i.activeTexture(et),j=et),i.bindTexture(F,st||Ct[F]),At.type=F,At.texture=st)}function U(){let F=it[j];F!==void 0&&F.type!==void 0&&(i.bindTexture(F.type,null),F.type=void 0,F.texture=void 0)}function Pt(){try{i.compressedTexImage2D(...arguments)}catch(F){Qt("WebGLState:",F)}}function Yt(){try{i.compressedTexImage3D(...arguments)}catch(F){Qt("WebGLState:",F)}}function se(){try{i.texSubImage2D(...arguments)}catch(F){Qt("WebGLState:",F)}}function wt(){try{i.texSubImage3D(...arguments)}catch(F){Qt("WebGLState:",F)}}function Ie(){try{i.compressedTexSubImage2D(...arguments)}catch(F){Qt("WebGLState:",F)}}function Vt(){try{i.compressedTexSubImage3D(...arguments)}catch(F){Qt("WebGLState:",F)}}function qt(){try{i.texStorage2D(...arguments)}catch(F){Qt("WebGLState:",F)}}function C(){try{i.texStorage3D(...arguments)}catch(F){Qt("WebGLState:",F)}}function v(){try{i.texImage2D(...arguments)}catch(F){Qt("WebGLState:",F)}}function W(){try{i.texImage3D(...arguments)}catch(F){Qt("WebGLState:",F)}}function ut(F){return d[F]!==void 0?d[F]:i.getParameter(F)}function ot(F,st){d[F]!==st&&(i.pixelStorei(F,st),d[F]=st)}function _t(F){Q.equals(F)===!1&&(i.scissor(F.x,F.y,F.z,F.w),Q.copy(F))}function yt(F){gt.equals(F)===!1&&(i.viewport(F.x,F.y,F.z,F.w),gt.copy(F))}function tt(F,st){let et=c.get(st);et===void 0&&(et=new WeakMap,c.set(st,et));let At=et.get(F);At===void 0&&(At=i.getUniformBlockIndex(st,F.name),i.uniformBlockBinding(st,At,At),et.set(F,At))}function nt(F,st,et){let xt=c.get(st).get(F);l[xt]!==et&&(i.bindBufferBase(i.UNIFORM_BUFFER,xt,et),l[xt]=et)}function mt(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},j=null,it={},u={},l={},f=new WeakMap,g=[],S=null,p=!1,m=null,y=null,R=null,w=null,E=null,A=null,_=null,T=new ve(0,0,0),k=0,N=!1,L=null,G=null,V=null,D=null,H=null,Q.set(0,0,i.canvas.width,i.canvas.height),gt.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:bt,disable:Wt,bindFramebuffer:ie,drawBuffers:Gt,useProgram:ce,setBlending:Ge,setMaterial:Fe,setFlipSided:nn,setCullFace:Re,setLineWidth:xn,setPolygonOffset:_e,setScissorTest:un,activeTexture:$e,bindTexture:sn,unbindTexture:U,compressedTexImage2D:Pt,compressedTexImage3D:Yt,texImage2D:v,texImage3D:W,pixelStorei:ot,getParameter:ut,updateUBOMapping:tt,uniformBlockBinding:nt,texStorage2D:qt,texStorage3D:C,texSubImage2D:se,texSubImage3D:wt,compressedTexSubImage2D:Ie,compressedTexSubImage3D:Vt,scissor:_t,viewport:yt,reset:mt}}function q1(i,t,e,n,s,r,o){let a=t.has("WEBGL_multisampled_render_to_texture")?t.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new de,h=new WeakMap,d=new Set,u,f=new WeakMap,g=new Set,S=new FinalizationRegistry(C=>g.delete(C)),p=!1;try{p=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(C,v){return p?new OffscreenCanvas(C,v):Bo("canvas")}function y(C,v,W){let ut=1,ot=qt(C);if((ot.width>W||ot.height>W)&&(ut=W/Math.max(ot.width,ot.height)),ut<1)if(typeof HTMLImageElement<"u"&&C instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&C instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&C instanceof ImageBitmap||typeof VideoFrame<"u"&&C instanceof VideoFrame){let _t=Math.floor(ut*ot.width),yt=Math.floor(ut*ot.height);u===void 0&&(u=m(_t,yt));let tt=v?m(_t,yt):u;return tt.width=_t,tt.height=yt,tt.getContext("2d").drawImage(C,0,0,_t,yt),Zt("WebGLRenderer: Texture has been resized from ("+ot.width+"x"+ot.height+") to ("+_t+"x"+yt+")."),tt}else return"data"in C&&Zt("WebGLRenderer: Image in DataTexture is too big ("+ot.width+"x"+ot.height+")."),C;return C}function R(C){return C.generateMipmaps}function w(C){i.generateMipmap(C)}function E(C){return C.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:C.isWebGL3DRenderTarget?i.TEXTURE_3D:C.isWebGLArrayRenderTarget||C.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function A(C,v,W,ut,ot,_t=!1){if(C!==null){if(i[C]!==void 0)return i[C];Zt("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+C+"'")}let yt;ut&&(yt=t.get("EXT_texture_norm16"),yt||Zt("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let tt=v;if(v===i.RED&&(W===i.FLOAT&&(tt=i.R32F),W===i.HALF_FLOAT&&(tt=i.R16F),W===i.UNSIGNED_BYTE&&(tt=i.R8),W===i.UNSIGNED_SHORT&&yt&&(tt=yt.R16_EXT),W===i.SHORT&&yt&&(tt=yt.R16_SNORM_EXT)),v===i.RED_INTEGER&&(W===i.UNSIGNED_BYTE&&(tt=i.R8UI),W===i.UNSIGNED_SHORT&&(tt=i.R16UI),W===i.UNSIGNED_INT&&(tt=i.R32UI),W===i.BYTE&&(tt=i.R8I),W===i.SHORT&&(tt=i.R16I),W===i.INT&&(tt=i.R32I)),v===i.RG&&(W===i.FLOAT&&(tt=i.RG32F),W===i.HALF_FLOAT&&(tt=i.RG16F),W===i.UNSIGNED_BYTE&&(tt=i.RG8),W===i.UNSIGNED_SHORT&&yt&&(tt=yt.RG16_EXT),W===i.SHORT&&yt&&(tt=yt.RG16_SNORM_EXT)),v===i.RG_INTEGER&&(W===i.UNSIGNED_BYTE&&(tt=i.RG8UI),W===i.UNSIGNED_SHORT&&(tt=i.RG16UI),W===i.UNSIGNED_INT&&(tt=i.RG32UI),W===i.BYTE&&(tt=i.RG8I),W===i.SHORT&&(tt=i.RG16I),W===i.INT&&(tt=i.RG32I)),v===i.RGB_INTEGER&&(W===i.UNSIGNED_BYTE&&(tt=i.RGB8UI),W===i.UNSIGNED_SHORT&&(tt=i.RGB16UI),W===i.UNSIGNED_INT&&(tt=i.RGB32UI),W===i.BYTE&&(tt=i.RGB8I),W===i.SHORT&&(tt=i.RGB16I),W===i.INT&&(tt=i.RGB32I)),v===i.RGBA_INTEGER&&(W===i.UNSIGNED_BYTE&&(tt=i.RGBA8UI),W===i.UNSIGNED_SHORT&&(tt=i.RGBA16UI),W===i.UNSIGNED_INT&&(tt=i.RGBA32UI),W===i.BYTE&&(tt=i.RGBA8I),W===i.SHORT&&(tt=i.RGBA16I),W===i.INT&&(tt=i.RGBA32I)),v===i.RGB&&(W===i.UNSIGNED_SHORT&&yt&&(tt=yt.RGB16_EXT),W===i.SHORT&&yt&&(tt=yt.RGB16_SNORM_EXT),W===i.UNSIGNED_INT_5_9_9_9_REV&&(tt=i.RGB9_E5),W===i.UNSIGNED_INT_10F_11F_11F_REV&&(tt=i.R11F_G11F_B10F)),v===i.RGBA){let nt=_t?Uo:ge.getTransfer(ot);W===i.FLOAT&&(tt=i.RGBA32F),W===i.HALF_FLOAT&&(tt=i.RGBA16F),W===i.UNSIGNED_BYTE&&(tt=nt===Ae?i.SRGB8_ALPHA8:i.RGBA8),W===i.UNSIGNED_SHORT&&yt&&(tt=yt.RGBA16_EXT),W===i.SHORT&&yt&&(tt=yt.RGBA16_SNORM_EXT),W===i.UNSIGNED_SHORT_4_4_4_4&&(tt=i.RGBA4),W===i.UNSIGNED_SHORT_5_5_5_1&&(tt=i.RGB5_A1)}return(tt===i.R16F||tt===i.R32F||tt===i.RG16F||tt===i.RG32F||tt===i.RGBA16F||tt===i.RGBA32F)&&t.get("EXT_color_buffer_float"),tt}function _(C,v){let W;return C?v===null||v===Ti||v===or?W=i.DEPTH24_STENCIL8:v===ai?W=i.DEPTH32F_STENCIL8:v===no&&(W=i.DEPTH24_STENCIL8,Zt("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):v===null||v===Ti||v===or?W=i.DEPTH_COMPONENT24:v===ai?W=i.DEPTH_COMPONENT32F:v===no&&(W=i.DEPTH_COMPONENT16),W}function T(C,v){return R(C)===!0||C.isFramebufferTexture&&C.minFilter!==wn&&C.minFilter!==zn?Math.log2(Math.max(v.width,v.height))+1:C.mipmaps.length>0?C.mipmaps.length:C.isCompressedTexture&&Array.isArray(C.image)?v.mipmaps.length:1}function k(C){let v=new WeakRef(C);n.get(C).__ref=v,g.add(v),S.register(C,v,v)}function N(C){let v=n.get(C).__ref;v!==void 0&&(g.delete(v),S.unregister(v))}function L(C){V(C.target)}function G(C){D(C.target)}function V(C){C.removeEventListener("dispose",L),N(C),$(C),C.isVideoTexture&&h.delete(C),C.isHTMLTexture&&d.delete(C)}function D(C){C.removeEventListener("dispose",G),N(C),ht(C)}function H(){for(let C of g){let v=C.deref();v!==void 0&&(v.isRenderTarget===!0?D(v):V(v))}g.clear(),d.clear()}function $(C){let v=n.get(C);if(v.__webglInit===void 0)return;let W=C.source,ut=f.get(W);if(ut){let ot=ut[v.__cacheKey];ot.usedTimes--,ot.usedTimes===0&&z(C),Object.keys(ut).length===0&&f.delete(W)}n.remove(C)}function z(C){let v=n.get(C);i.deleteTexture(v.__webglTexture);let W=C.source,ut=f.get(W);delete ut[v.__cacheKey],o.memory.textures--}function ht(C){let v=n.get(C);v.__depthDisposeCallback&&v.__depthDisposeCallback();let W=C.depthTexture;if(W&&W.renderTarget===C&&V(W),C.isWebGLCubeRenderTarget)for(let ot=0;ot<6;ot++){if(Array.isArray(v.__webglFramebuffer[ot]))for(let _t=0;_t<v.__webglFramebuffer[ot].length;_t++)i.deleteFramebuffer(v.__webglFramebuffer[ot][_t]);else i.deleteFramebuffer(v.__webglFramebuffer[ot]);v.__webglDepthbuffer&&i.deleteRenderbuffer(v.__webglDepthbuffer[ot])}else{if(Array.isArray(v.__webglFramebuffer))for(let ot=0;ot<v.__webglFramebuffer.length;ot++)i.deleteFramebuffer(v.__webglFramebuffer[ot]);else i.deleteFramebuffer(v.__webglFramebuffer);if(v.__webglDepthbuffer&&i.deleteRenderbuffer(v.__webglDepthbuffer),v.__webglMultisampledFramebuffer&&i.deleteFramebuffer(v.__webglMultisampledFramebuffer),v.__webglColorRenderbuffer)for(let ot=0;ot<v.__webglColorRenderbuffer.length;ot++)v.__webglColorRenderbuffer[ot]&&i.deleteRenderbuffer(v.__webglColorRenderbuffer[ot]);v.__webglDepthRenderbuffer&&i.deleteRenderbuffer(v.__webglDepthRenderbuffer)}let ut=C.textures;for(let ot=0,_t=ut.length;ot<_t;ot++){let yt=n.get(ut[ot]);yt.__webglTexture&&(i.deleteTexture(yt.__webglTexture),o.memory.textures--),n.remove(ut[ot])}n.remove(C)}let Z=0;function j(){Z=0}function it(){return Z}function ft(C){Z=C}function dt(){let C=Z;return C>=s.maxTextures&&Zt("WebGLTextures: Trying to use "+(C+1)+" texture units while this GPU supports only "+s.maxTextures),Z+=1,C}function Q(C){let v=[];return v.push(C.wrapS),v.push(C.wrapT),v.push(C.wrapR||0),v.push(C.magFilter),v.push(C.minFilter),v.push(C.anisotropy),v.push(C.internalFormat),v.push(C.format),v.push(C.type),v.push(C.generateMipmaps),v.push(C.mipmapsAutoUpdate),v.push(C.premultiplyAlpha),v.push(C.flipY),v.push(C.unpackAlignment),v.push(C.colorSpace),v.join()}function gt(C,v){let W=n.get(C);if(C.isVideoTexture&&Ie(C),C.isRenderTargetTexture===!1&&C.isExternalTexture!==!0&&C.version>0&&W.__version!==C.version){let ut=C.image;if(ut===null)Zt("WebGLRenderer: Texture marked for update but no image data found.");else if(ut.complete===!1)Zt("WebGLRenderer: Texture marked for update but image is incomplete");else{Fe(W,C,v);return}}else C.isExternalTexture&&(W.__webglTexture=C.sourceTexture?C.sourceTexture:null);e.bindTexture(i.TEXTURE_2D,W.__webglTexture,i.TEXTURE0+v)}function vt(C,v){let W=n.get(C);if(C.isRenderTargetTexture===!1&&C.version>0&&W.__version!==C.version){Fe(W,C,v);return}else C.isExternalTexture&&(W.__webglTexture=C.sourceTexture?C.sourceTexture:null);e.bindTexture(i.TEXTURE_2D_ARRAY,W.__webglTexture,i.TEXTURE0+v)}function Ct(C,v){let W=n.get(C);if(C.isRenderTargetTexture===!1&&C.version>0&&W.__version!==C.version){Fe(W,C,v);return}e.bindTexture(i.TEXTURE_3D,W.__webglTexture,i.TEXTURE0+v)}function bt(C,v){let W=n.get(C);if(C.version>0&&W.__version!==C.version){nn(W,C,v);return}e.bindTexture(i.TEXTURE_CUBE_MAP,W.__webglTexture,i.TEXTURE0+v)}let Wt={[Ol]:i.REPEAT,[ki]:i.CLAMP_TO_EDGE,[Bl]:i.MIRRORED_REPEAT},ie={[wn]:i.NEAREST,[fg]:i.NEAREST_MIPMAP_NEAREST,[Qo]:i.NEAREST_MIPMAP_LINEAR,[zn]:i.LINEAR,[hc]:i.LINEAR_MIPMAP_NEAREST,[us]:i.LINEAR_MIPMAP_LINEAR},Gt={[xg]:i.NEVER,[gd]:i.ALWAYS,[_g]:i.LESS,[pd]:i.LEQUAL,[vg]:i.EQUAL,[md]:i.GEQUAL,[yg]:i.GREATER,[Sg]:i.NOTEQUAL};function ce(C,v){if(v.type===ai&&t.has("OES_texture_float_linear")===!1&&(v.magFilter===zn||v.magFilter===hc||v.magFilter===Qo||v.magFilter===us||v.minFilter===zn||v.minFilter===hc||v.minFilter===Qo||v.minFilter===us)&&Zt("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(C,i.TEXTURE_WRAP_S,Wt[v.wrapS]),i.texParameteri(C,i.TEXTURE_WRAP_T,Wt[v.wrapT]),(C===i.TEXTURE_3D||C===i.TEXTURE_2D_ARRAY)&&i.texParameteri(C,i.TEXTURE_WRAP_R,Wt[v.wrapR]),i.texParameteri(C,i.TEXTURE_MAG_FILTER,ie[v.magFilter]),i.texParameteri(C,i.TEXTURE_MIN_FILTER,ie[v.minFilter]),v.compareFunction&&(i.texParameteri(C,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(C,i.TEXTURE_COMPARE_FUNC,Gt[v.compareFunction])),t.has("EXT_texture_filter_anisotropic")===!0){if(v.magFilter===wn||v.minFilter!==Qo&&v.minFilter!==us||v.type===ai&&t.has("OES_texture_float_linear")===!1)return;if(v.anisotropy>1||n.get(v).__currentAnisotropy){let W=t.get("EXT_texture_filter_anisotropic");i.texParameterf(C,W.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(v.anisotropy,s.getMaxAnisotropy())),n.get(v).__currentAnisotropy=v.anisotropy}}}function oe(C,v){let W=!1;C.__webglInit===void 0&&(C.__webglInit=!0,v.addEventListener("dispose",L),k(v));let ut=v.source,ot=f.get(ut);ot===void 0&&(ot={},f.set(ut,ot));let _t=Q(v);if(_t!==C.__cacheKey){ot[_t]===void 0&&(ot[_t]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,W=!0),ot[_t].usedTimes++;let yt=ot[C.__cacheKey];yt!==void 0&&(ot[C.__cacheKey].usedTimes--,yt.usedTimes===0&&z(v)),C.__cacheKey=_t,C.__webglTexture=ot[_t].texture}return W}function ee(C,v,W){return Math.floor(Math.floor(C/W)/v)}function Ge(C,v,W,ut){let _t=C.updateRanges;if(_t.length===0)e.texSubImage2D(i.TEXTURE_2D,0,0,0,v.width,v.height,W,ut,v.data);else{_t.sort((F,st)=>F.start-st.start);let yt=0;for(let F=1;F<_t.length;F++){let st=_t[yt],et=_t[F],At=st.start+st.count,xt=ee(et.start,v.width,4),Mt=ee(st.start,v.width,4);et.start<=At+1&&xt===Mt&&ee(et.start+et.count-1,v.width,4)===xt?st.count=Math.max(st.count,et.start+et.count-st.start):(++yt,_t[yt]=et)}_t.length=yt+1;let tt=e.getParameter(i.UNPACK_ROW_LENGTH),nt=e.getParameter(i.UNPACK_SKIP_PIXELS),mt=e.getParameter(i.UNPACK_SKIP_ROWS);e.pixelStorei(i.UNPACK_ROW_LENGTH,v.width);for(let F=0,st=_t.length;F<st;F++){let et=_t[F],At=Math.floor(et.start/4),xt=Math.ceil(et.count/4),Mt=At%v.width,Ht=Math.floor(At/v.width),Jt=xt,lt=1;e.pixelStorei(i.UNPACK_SKIP_PIXELS,Mt),e.pixelStorei(i.UNPACK_SKIP_ROWS,Ht),e.texSubImage2D(i.TEXTURE_2D,0,Mt,Ht,Jt,lt,W,ut,v.data)}C.clearUpdateRanges(),e.pixelStorei(i.UNPACK_ROW_LENGTH,tt),e.pixelStorei(i.UNPACK_SKIP_PIXELS,nt),e.pixelStorei(i.UNPACK_SKIP_ROWS,mt)}}function Fe(C,v,W){let ut=i.TEXTURE_2D;(v.isDataArrayTexture||v.isCompressedArrayTexture)&&(ut=i.TEXTURE_2D_ARRAY),v.isData3DTexture&&(ut=i.TEXTURE_3D);let ot=oe(C,v),_t=v.source;e.bindTexture(ut,C.__webglTexture,i.TEXTURE0+W);let yt=n.get(_t);if(_t.version!==yt.__version||ot===!0){if(e.activeTexture(i.TEXTURE0+W),(typeof ImageBitmap<"u"&&v.image instanceof ImageBitmap)===!1){let lt=ge.getPrimaries(ge.workingColorSpace),Bt=v.colorSpace===fs?null:ge.getPrimaries(v.colorSpace),Kt=v.colorSpace===fs||lt===Bt?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,v.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,v.premultiplyAlpha),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Kt)}e.pixelStorei(i.UNPACK_ALIGNMENT,v.unpackAlignment);let nt=y(v.image,!1,s.maxTextureSize);nt=Vt(v,nt);let mt=r.convert(v.format,v.colorSpace),F=r.convert(v.type),st=A(v.internalFormat,mt,F,v.normalized,v.colorSpace,v.isVideoTexture);ce(ut,v);let et,At=v.mipmaps,xt=v.isVideoTexture!==!0,Mt=yt.__version===void 0||ot===!0,Ht=_t.dataReady,Jt=T(v,nt);if(v.isDepthTexture)st=_(v.format===ds,v.type),Mt&&(xt?e.texStorage2D(i.TEXTURE_2D,1,st,nt.width,nt.height):e.texImage2D(i.TEXTURE_2D,0,st,nt.width,nt.height,0,mt,F,null));else if(v.isDataTexture)if(At.length>0){xt&&Mt&&e.texStorage2D(i.TEXTURE_2D,Jt,st,At[0].width,At[0].height);for(let lt=0,Bt=At.length;lt<Bt;lt++)et=At[lt],xt?Ht&&e.texSubImage2D(i.TEXTURE_2D,lt,0,0,et.width,et.height,mt,F,et.data):e.texImage2D(i.TEXTURE_2D,lt,st,et.width,et.height,0,mt,F,et.data);v.generateMipmaps=!1}else xt?(Mt&&e.texStorage2D(i.TEXTURE_2D,Jt,st,nt.width,nt.height),Ht&&Ge(v,nt,mt,F)):e.texImage2D(i.TEXTURE_2D,0,st,nt.width,nt.height,0,mt,F,nt.data);else if(v.isCompressedTexture)if(v.isCompressedArrayTexture){xt&&Mt&&e.texStorage3D(i.TEXTURE_2D_ARRAY,Jt,st,At[0].width,At[0].height,nt.depth);for(let lt=0,Bt=At.length;lt<Bt;lt++)if(et=At[lt],v.format!==li)if(mt!==null)if(xt){if(Ht)if(v.layerUpdates.size>0){let Kt=Md(et.width,et.height,v.format,v.type);for(let Rt of v.layerUpdates){let re=et.data.subarray(Rt*Kt/et.data.BYTES_PER_ELEMENT,(Rt+1)*Kt/et.data.BYTES_PER_ELEMENT);e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,lt,0,0,Rt,et.width,et.height,1,mt,re)}}else e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,lt,0,0,0,et.width,et.height,nt.depth,mt,et.data)}else e.compressedTexImage3D(i.TEXTURE_2D_ARRAY,lt,st,et.width,et.height,nt.depth,0,et.data,0,0);else Zt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else xt?Ht&&e.texSubImage3D(i.TEXTURE_2D_ARRAY,lt,0,0,0,et.width,et.height,nt.depth,mt,F,et.data):e.texImage3D(i.TEXTURE_2D_ARRAY,lt,st,et.width,et.height,nt.depth,0,mt,F,et.data);v.layerUpdates.size>0&&v.clearLayerUpdates()}else{xt&&Mt&&e.texStorage2D(i.TEXTURE_2D,Jt,st,At[0].width,At[0].height);for(let lt=0,Bt=At.length;lt<Bt;lt++)et=At[lt],v.format!==li?mt!==null?xt?Ht&&e.compressedTexSubImage2D(i.TEXTURE_2D,lt,0,0,et.width,et.height,mt,et.data):e.compressedTexImage2D(i.TEXTURE_2D,lt,st,et.width,et.height,0,et.data):Zt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):xt?Ht&&e.texSubImage2D(i.TEXTURE_2D,lt,0,0,et.width,et.height,mt,F,et.data):e.texImage2D(i.TEXTURE_2D,lt,st,et.width,et.height,0,mt,F,et.data)}else if(v.isDataArrayTexture)if(xt){if(Mt&&e.texStorage3D(i.TEXTURE_2D_ARRAY,Jt,st,nt.width,nt.height,nt.depth),Ht)if(v.layerUpdates.size>0){let lt=Md(nt.width,nt.height,v.format,v.type);for(let Bt of v.layerUpdates){let Kt=nt.data.subarray(Bt*lt/nt.data.BYTES_PER_ELEMENT,(Bt+1)*lt/nt.data.BYTES_PER_ELEMENT);e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Bt,nt.width,nt.height,1,mt,F,Kt)}v.clearLayerUpdates()}else e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,nt.width,nt.height,nt.depth,mt,F,nt.data)}else e.texImage3D(i.TEXTURE_2D_ARRAY,0,st,nt.width,nt.height,nt.depth,0,mt,F,nt.data);else if(v.isData3DTexture)xt?(Mt&&e.texStorage3D(i.TEXTURE_3D,Jt,st,nt.width,nt.height,nt.depth),Ht&&e.texSubImage3D(i.TEXTURE_3D,0,0,0,0,nt.width,nt.height,nt.depth,mt,F,nt.data)):e.texImage3D(i.TEXTURE_3D,0,st,nt.width,nt.height,nt.depth,0,mt,F,nt.data);else if(v.isFramebufferTexture){if(Mt)if(xt)e.texStorage2D(i.TEXTURE_2D,Jt,st,nt.width,nt.height);else{let lt=nt.width,Bt=nt.height;for(let Kt=0;Kt<Jt;Kt++)e.texImage2D(i.TEXTURE_2D,Kt,st,lt,Bt,0,mt,F,null),lt>>=1,Bt>>=1}}else if(v.isHTMLTexture){if("texElementImage2D"in i){let lt=i.canvas;if(lt.hasAttribute("layoutsubtree")||lt.setAttribute("layoutsubtree","true"),nt.parentNode!==lt){lt.appendChild(nt),d.add(v),lt.onpaint=Bt=>{let Kt=Bt.changedElements;for(let Rt of d)Kt.includes(Rt.image)&&(Rt.needsUpdate=!0)},lt.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,nt);else{let Kt=i.RGBA,Rt=i.RGBA,re=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,Kt,Rt,re,nt)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(At.length>0){if(xt&&Mt){let lt=qt(At[0]);e.texStorage2D(i.TEXTURE_2D,Jt,st,lt.width,lt.height)}for(let lt=0,Bt=At.length;lt<Bt;lt++)et=At[lt],xt?Ht&&e.texSubImage2D(i.TEXTURE_2D,lt,0,0,mt,F,et):e.texImage2D(i.TEXTURE_2D,lt,st,mt,F,et);v.generateMipmaps=!1}else if(xt){if(Mt){let lt=qt(nt);e.texStorage2D(i.TEXTURE_2D,Jt,st,lt.width,lt.height)}Ht&&e.texSubImage2D(i.TEXTURE_2D,0,0,0,mt,F,nt)}else e.texImage2D(i.TEXTURE_2D,0,st,mt,F,nt);R(v)&&v.mipmapsAutoUpdate===!0&&w(ut),yt.__version=_t.version,v.onUpdate&&v.onUpdate(v)}C.__version=v.version}function nn(C,v,W){if(v.image.length!==6)return;let ut=oe(C,v),ot=v.source;e.bindTexture(i.TEXTURE_CUBE_MAP,C.__webglTexture,i.TEXTURE0+W);let _t=n.get(ot);if(ot.version!==_t.__version||ut===!0){e.activeTexture(i.TEXTURE0+W);let yt=ge.getPrimaries(ge.workingColorSpace),tt=v.colorSpace===fs?null:ge.getPrimaries(v.colorSpace),nt=v.colorSpace===fs||yt===tt?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,v.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,v.premultiplyAlpha),e.pixelStorei(i.UNPACK_ALIGNMENT,v.unpackAlignment),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,nt);let mt=v.isCompressedTexture||v.image[0].isCompressedTexture,F=v.image[0]&&v.image[0].isDataTexture,st=[];for(let Rt=0;Rt<6;Rt++)!mt&&!F?st[Rt]=y(v.image[Rt],!0,s.maxCubemapSize):st[Rt]=F?v.image[Rt].image:v.image[Rt],st[Rt]=Vt(v,st[Rt]);let et=st[0],At=r.convert(v.format,v.colorSpace),xt=r.convert(v.type),Mt=A(v.internalFormat,At,xt,v.normalized,v.colorSpace),Ht=v.isVideoTexture!==!0,Jt=_t.__version===void 0||ut===!0,lt=ot.dataReady,Bt=T(v,et);ce(i.TEXTURE_CUBE_MAP,v);let Kt;if(v.isDepthTexture){if(Mt=_(v.format===ds,v.type),Jt)if(Ht)e.texStorage2D(i.TEXTURE_CUBE_MAP,1,Mt,et.width,et.height);else for(let Rt=0;Rt<6;Rt++)e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,0,Mt,et.width,et.height,0,At,xt,null)}else if(mt){Ht&&Jt&&e.texStorage2D(i.TEXTURE_CUBE_MAP,Bt,Mt,et.width,et.height);for(let Rt=0;Rt<6;Rt++){Kt=st[Rt].mipmaps;for(let re=0;re<Kt.length;re++){let Ue=Kt[re];v.format!==li?At!==null?Ht?lt&&e.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re,0,0,Ue.width,Ue.height,At,Ue.data):e.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re,Mt,Ue.width,Ue.height,0,Ue.data):Zt("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Ht?lt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re,0,0,Ue.width,Ue.height,At,xt,Ue.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re,Mt,Ue.width,Ue.height,0,At,xt,Ue.data)}}}else{if(Kt=v.mipmaps,Ht&&Jt){Kt.length>0&&Bt++;let Rt=qt(st[0]);e.texStorage2D(i.TEXTURE_CUBE_MAP,Bt,Mt,Rt.width,Rt.height)}for(let Rt=0;Rt<6;Rt++)if(F){Ht?lt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,0,0,0,st[Rt].width,st[Rt].height,At,xt,st[Rt].data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,0,Mt,st[Rt].width,st[Rt].height,0,At,xt,st[Rt].data);for(let re=0;re<Kt.length;re++){let Dn=Kt[re].image[Rt].image;Ht?lt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re+1,0,0,Dn.width,Dn.height,At,xt,Dn.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re+1,Mt,Dn.width,Dn.height,0,At,xt,Dn.data)}}else{Ht?lt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,0,0,0,At,xt,st[Rt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,0,Mt,At,xt,st[Rt]);for(let re=0;re<Kt.length;re++){let Ue=Kt[re];Ht?lt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re+1,0,0,At,xt,Ue.image[Rt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+Rt,re+1,Mt,At,xt,Ue.image[Rt])}}}R(v)&&v.mipmapsAutoUpdate===!0&&w(i.TEXTURE_CUBE_MAP),_t.__version=ot.version,v.onUpdate&&v.onUpdate(v)}C.__version=v.version}function Re(C,v,W,ut,ot,_t){let yt=r.convert(W.format,W.colorSpace),tt=r.convert(W.type),nt=A(W.internalFormat,yt,tt,W.normalized,W.colorSpace),mt=n.get(v),F=n.get(W);if(F.__renderTarget=v,!mt.__hasExternalTextures){let st=Math.max(1,v.width>>_t),et=Math.max(1,v.height>>_t);ot===i.TEXTURE_3D||ot===i.TEXTURE_2D_ARRAY?e.texImage3D(ot,_t,nt,st,et,v.depth,0,yt,tt,null):e.texImage2D(ot,_t,nt,st,et,0,yt,tt,null)}e.bindFramebuffer(i.FRAMEBUFFER,C),wt(v)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ut,ot,F.__webglTexture,0,se(v)):(ot===i.TEXTURE_2D||ot>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&ot<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,ut,ot,F.__webglTexture,_t),e.bindFramebuffer(i.FRAMEBUFFER,null)}function xn(C,v,W){if(i.bindRenderbuffer(i.RENDERBUFFER,C),v.depthBuffer){let ut=v.depthTexture,ot=ut&&ut.isDepthTexture?ut.type:null,_t=_(v.stencilBuffer,ot),yt=v.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;wt(v)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,se(v),_t,v.width,v.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,se(v),_t,v.width,v.height):i.renderbufferStorage(i.RENDERBUFFER,_t,v.width,v.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,yt,i.RENDERBUFFER,C)}else{let ut=v.textures;for(let ot=0;ot<ut.length;ot++){let _t=ut[ot],yt=r.convert(_t.format,_t.colorSpace),tt=r.convert(_t.type),nt=A(_t.internalFormat,yt,tt,_t.normalized,_t.colorSpace);wt(v)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,se(v),nt,v.width,v.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,se(v),nt,v.width,v.height):i.renderbufferStorage(i.RENDERBUFFER,nt,v.width,v.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function _e(C,v,W){let ut=v.isWebGLCubeRenderTarget===!0;if(e.bindFramebuffer(i.FRAMEBUFFER,C),!(v.depthTexture&&v.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ot=n.get(v.depthTexture);ot.__renderTarget=v;let _t=ut?v.depthTexture.image[0]:v.depthTexture.image;(!ot.__webglTexture||_t.width!==v.width||_t.height!==v.height)&&(_t.width=v.width,_t.height=v.height,v.depthTexture.needsUpdate=!0),ut?bt(v.depthTexture,0):gt(v.depthTexture,0);let yt=ot.__webglTexture,tt=se(v),nt=ut?i.TEXTURE_CUBE_MAP_POSITIVE_X+W:i.TEXTURE_2D,mt=v.depthTexture.format===ds?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(v.depthTexture.format===ls)wt(v)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,mt,nt,yt,0,tt):i.framebufferTexture2D(i.FRAMEBUFFER,mt,nt,yt,0);else if(v.depthTexture.format===ds)wt(v)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,mt,nt,yt,0,tt):i.framebufferTexture2D(i.FRAMEBUFFER,mt,nt,yt,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function un(C){let v=n.get(C),W=C.isWebGLCubeRenderTarget===!0;if(v.__boundDepthTexture!==C.depthTexture){let ut=C.depthTexture;if(v.__depthDisposeCallback&&v.__depthDisposeCallback(),ut){let ot=()=>{delete v.__boundDepthTexture,delete v.__depthDisposeCallback,ut.removeEventListener("dispose",ot)};ut.addEventListener("dispose",ot),v.__depthDisposeCallback=ot}v.__boundDepthTexture=ut}if(C.depthTexture&&!v.__autoAllocateDepthBuffer)if(W)for(let ut=0;ut<6;ut++)_e(v.__webglFramebuffer[ut],C,ut);else C.texture.mipmaps.length>0?_e(v.__webglFramebuffer[0],C,0):_e(v.__webglFramebuffer,C,0);else if(W){v.__webglDepthbuffer=[];for(let ut=0;ut<6;ut++)if(e.bindFramebuffer(i.FRAMEBUFFER,v.__webglFramebuffer[ut]),v.__webglDepthbuffer[ut]===void 0)v.__webglDepthbuffer[ut]=i.createRenderbuffer(),xn(v.__webglDepthbuffer[ut],C,!1);else{let ot=C.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,_t=v.__webglDepthbuffer[ut];i.bindRenderbuffer(i.RENDERBUFFER,_t),i.framebufferRenderbuffer(i.FRAMEBUFFER,ot,i.RENDERBUFFER,_t)}}else if(C.texture.mipmaps.length>0?e.bindFramebuffer(i.FRAMEBUFFER,v.__webglFramebuffer[0]):e.bindFramebuffer(i.FRAMEBUFFER,v.__webglFramebuffer),v.__webglDepthbuffer===void 0)v.__webglDepthbuffer=i.createRenderbuffer(),xn(v.__webglDepthbuffer,C,!1);else{let ot=C.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,_t=v.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,_t),i.framebufferRenderbuffer(i.FRAMEBUFFER,ot,i.RENDERBUFFER,_t)}e.bindFramebuffer(i.FRAMEBUFFER,null)}function $e(C,v,W){let ut=n.get(C);v!==void 0&&Re(ut.__webglFramebuffer,C,C.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),W!==void 0&&un(C)}function sn(C){let v=C.texture,W=n.get(C),ut=n.get(v);C.addEventListener("dispose",G),k(C);let ot=C.textures,_t=C.isWebGLCubeRenderTarget===!0,yt=ot.length>1;if(yt||(ut.__webglTexture===void 0&&(ut.__webglTexture=i.createTexture()),ut.__version=v.version,o.memory.textures++),_t){W.__webglFramebuffer=[];for(let tt=0;tt<6;tt++)if(v.mipmaps.length>0){W.__webglFramebuffer[tt]=[];for(let nt=0;nt<v.mipmaps.length;nt++)W.__webglFramebuffer[tt][nt]=i.createFramebuffer()}else W.__webglFramebuffer[tt]=i.createFramebuffer()}else{if(v.mipmaps.length>0){W.__webglFramebuffer=[];for(let tt=0;tt<v.mipmaps.length;tt++)W.__webglFramebuffer[tt]=i.createFramebuffer()}else W.__webglFramebuffer=i.createFramebuffer();if(yt)for(let tt=0,nt=ot.length;tt<nt;tt++){let mt=n.get(ot[tt]);mt.__webglTexture===void 0&&(mt.__webglTexture=i.createTexture(),o.memory.textures++)}if(C.samples>0&&wt(C)===!1){W.__webglMultisampledFramebuffer=i.createFramebuffer(),W.__webglColorRenderbuffer=[],e.bindFramebuffer(i.FRAMEBUFFER,W.__webglMultisampledFramebuffer);for(let tt=0;tt<ot.length;tt++){let nt=ot[tt];W.__webglColorRenderbuffer[tt]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,W.__webglColorRenderbuffer[tt]);let mt=r.convert(nt.format,nt.colorSpace),F=r.convert(nt.type),st=A(nt.internalFormat,mt,F,nt.normalized,nt.colorSpace,C.isXRRenderTarget===!0),et=se(C);i.renderbufferStorageMultisample(i.RENDERBUFFER,et,st,C.width,C.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+tt,i.RENDERBUFFER,W.__webglColorRenderbuffer[tt])}i.bindRenderbuffer(i.RENDERBUFFER,null),C.depthBuffer&&(W.__webglDepthRenderbuffer=i.createRenderbuffer(),xn(W.__webglDepthRenderbuffer,C,!0)),e.bindFramebuffer(i.FRAMEBUFFER,null)}}if(_t){e.bindTexture(i.TEXTURE_CUBE_MAP,ut.__webglTexture),ce(i.TEXTURE_CUBE_MAP,v);for(let tt=0;tt<6;tt++)if(v.mipmaps.length>0)for(let nt=0;nt<v.mipmaps.length;nt++)Re(W.__webglFramebuffer[tt][nt],C,v,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+tt,nt);else Re(W.__webglFramebuffer[tt],C,v,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+tt,0);R(v)?w(i.TEXTURE_CUBE_MAP):v.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,v.mipmaps.length-1),e.unbindTexture()}else if(yt){for(let tt=0,nt=ot.length;tt<nt;tt++){let mt=ot[tt],F=n.get(mt),st=i.TEXTURE_2D;(C.isWebGL3DRenderTarget||C.isWebGLArrayRenderTarget)&&(st=C.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(st,F.__webglTexture),ce(st,mt),Re(W.__webglFramebuffer,C,mt,i.COLOR_ATTACHMENT0+tt,st,0),R(mt)&&w(st)}e.unbindTexture()}else{let tt=i.TEXTURE_2D;if((C.isWebGL3DRenderTarget||C.isWebGLArrayRenderTarget)&&(tt=C.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(tt,ut.__webglTexture),ce(tt,v),v.mipmaps.length>0)for(let nt=0;nt<v.mipmaps.length;nt++)Re(W.__webglFramebuffer[nt],C,v,i.COLOR_ATTACHMENT0,tt,nt);else Re(W.__webglFramebuffer,C,v,i.COLOR_ATTACHMENT0,tt,0);R(v)?w(tt):v.mipmaps.length>0&&i.texParameteri(tt,i.TEXTURE_MAX_LEVEL,v.mipmaps.length-1),e.unbindTexture()}C.depthBuffer&&un(C)}function U(C){let v=C.textures;for(let W=0,ut=v.length;W<ut;W++){let ot=v[W];if(R(ot)&&ot.mipmapsAutoUpdate===!0){let _t=E(C),yt=n.get(ot).__webglTexture;e.bindTexture(_t,yt),w(_t),e.unbindTexture()}}}let Pt=[];function Yt(C){if(C.samples>0){if(wt(C)===!1){let v=C.textures,W=C.width,ut=C.height,ot=i.COLOR_BUFFER_BIT,_t=C.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,yt=n.get(C),tt=v.length>1;if(tt)for(let mt=0;mt<v.length;mt++)e.bindFramebuffer(i.FRAMEBUFFER,yt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+mt,i.RENDERBUFFER,null),e.bindFramebuffer(i.FRAMEBUFFER,yt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+mt,i.TEXTURE_2D,null,0);e.bindFramebuffer(i.READ_FRAMEBUFFER,yt.__webglMultisampledFramebuffer),C.texture.mipmaps.length>0?e.bindFramebuffer(i.DRAW_FRAMEBUFFER,yt.__webglFramebuffer[0]):e.bindFramebuffer(i.DRAW_FRAMEBUFFER,yt.__webglFramebuffer);for(let mt=0;mt<v.length;mt++){if(C.resolveDepthBuffer&&(C.depthBuffer&&(ot|=i.DEPTH_BUFFER_BIT),C.stencilBuffer&&C.resolveStencilBuffer&&(ot|=i.STENCIL_BUFFER_BIT)),tt){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,yt.__webglColorRenderbuffer[mt]);let F=n.get(v[mt]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,F,0)}i.blitFramebuffer(0,0,W,ut,0,0,W,ut,ot,i.NEAREST),l===!0&&(Pt.length=0,Pt.push(i.COLOR_ATTACHMENT0+mt),C.depthBuffer&&C.storeMultisampledDepthBuffer===!1&&Pt.push(_t),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Pt))}if(e.bindFramebuffer(i.READ_FRAMEBUFFER,null),e.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),tt)for(let mt=0;mt<v.length;mt++){e.bindFramebuffer(i.FRAMEBUFFER,yt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+mt,i.RENDERBUFFER,yt.__webglColorRenderbuffer[mt]);let F=n.get(v[mt]).__webglTexture;e.bindFramebuffer(i.FRAMEBUFFER,yt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+mt,i.TEXTURE_2D,F,0)}e.bindFramebuffer(i.DRAW_FRAMEBUFFER,yt.__webglMultisampledFramebuffer)}else if(C.depthBuffer&&C.storeMultisampledDepthBuffer===!1&&l){let v=C.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[v])}}}function se(C){return Math.min(s.maxSamples,C.samples)}function wt(C){let v=n.get(C);return C.samples>0&&t.has("WEBGL_multisampled_render_to_texture")===!0&&v.__useRenderToTexture!==!1}function Ie(C){let v=o.render.frame;h.get(C)!==v&&(h.set(C,v),C.update())}function Vt(C,v){let W=C.colorSpace,ut=C.format,ot=C.type;return C.isCompressedTexture===!0||C.isVideoTexture===!0||W!==Fo&&W!==fs&&(ge.getTransfer(W)===Ae?(ut!==li||ot!==oi)&&Zt("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Qt("WebGLTextures: Unsupported texture color space:",W)),v}function qt(C){return typeof HTMLImageElement<"u"&&C instanceof HTMLImageElement?(c.width=C.naturalWidth||C.width,c.height=C.naturalHeight||C.height):typeof VideoFrame<"u"&&C instanceof VideoFrame?(c.width=C.displayWidth,c.height=C.displayHeight):(c.width=C.width,c.height=C.height),c}this.allocateTextureUnit=dt,this.resetTextureUnits=j,this.getTextureUnits=it,this.setTextureUnits=ft,this.setTexture2D=gt,this.setTexture2DArray=vt,this.setTexture3D=Ct,this.setTextureCube=bt,this.rebindTextures=$e,this.setupRenderTarget=sn,this.updateRenderTargetMipmap=U,this.updateMultisampleRenderTarget=Yt,this.setupDepthRenderbuffer=un,this.setupFrameBufferTexture=Re,this.useMultisampledRTT=wt,this.dispose=H}function Y1(i,t){function e(n,s=fs){let r,o=ge.getTransfer(s);if(n===oi)return i.UNSIGNED_BYTE;if(n===dc)return i.UNSIGNED_SHORT_4_4_4_4;if(n===fc)return i.UNSIGNED_SHORT_5_5_5_1;if(n===ld)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===cd)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===od)return i.BYTE;if(n===ad)return i.SHORT;if(n===no)return i.UNSIGNED_SHORT;if(n===uc)return i.INT;if(n===Ti)return i.UNSIGNED_INT;if(n===ai)return i.FLOAT;if(n===Ei)return i.HALF_FLOAT;if(n===hd)return i.ALPHA;if(n===ud)return i.RGB;if(n===li)return i.RGBA;if(n===ls)return i.DEPTH_COMPONENT;if(n===ds)return i.DEPTH_STENCIL;if(n===dd)return i.RED;if(n===pc)return i.RED_INTEGER;if(n===Os)return i.RG;if(n===mc)return i.RG_INTEGER;if(n===gc)return i.RGBA_INTEGER;if(n===ta||n===ea||n===na||n===ia)if(o===Ae)if(r=t.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===ta)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===ea)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===na)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===ia)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=t.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===ta)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===ea)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===na)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===ia)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===xc||n===_c||n===vc||n===yc)if(r=t.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===xc)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===_c)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===vc)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===yc)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Sc||n===Mc||n===bc||n===wc||n===Ac||n===sa||n===Tc)if(r=t.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Sc||n===Mc)return o===Ae?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===bc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===wc)return r.COMPRESSED_R11_EAC;if(n===Ac)return r.COMPRESSED_SIGNED_R11_EAC;if(n===sa)return r.COMPRESSED_RG11_EAC;if(n===Tc)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===Ec||n===Cc||n===Rc||n===Pc||n===Ic||n===Lc||n===Dc||n===Nc||n===Fc||n===Uc||n===Oc||n===Bc||n===kc||n===zc)if(r=t.get("WEBGL_compressed_texture_astc"),r!==null){if(n===Ec)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===Cc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Rc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Pc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Ic)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Lc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Dc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===Nc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Fc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Uc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Oc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===Bc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===kc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===zc)return o===Ae?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===Vc||n===Gc||n===Hc)if(r=t.get("EXT_texture_compression_bptc"),r!==null){if(n===Vc)return o===Ae?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===Gc)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===Hc)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===Wc||n===Xc||n===ra||n===qc)if(r=t.get("EXT_texture_compression_rgtc"),r!==null){if(n===Wc)return r.COMPRESSED_RED_RGTC1_EXT;if(n===Xc)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===ra)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===qc)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===or?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:e}}var $1=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,Z1=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,Id=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(t,e){if(this.texture===null){let n=new $o(t.texture);(t.depthNear!==e.depthNear||t.depthFar!==e.depthFar)&&(this.depthNear=t.depthNear,this.depthFar=t.depthFar),this.texture=n}}getMesh(t){if(this.texture!==null&&this.mesh===null){let e=t.cameras[0].viewport,n=new Vn({vertexShader:$1,fragmentShader:Z1,uniforms:{depthColor:{value:this.texture},depthWidth:{value:e.z},depthHeight:{value:e.w}}});this.mesh=new En(new Gi(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Ld=class extends zi{constructor(t,e){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,g=null,S=typeof XRWebGLBinding<"u",p=new Id,m={},y=e.getContextAttributes(),R=null,w=null,E=[],A=[],_=new de,T=null,k=null,N=new kn;N.viewport=new Ye;let L=new kn;L.viewport=new Ye;let G=[N,L],V=new ac,D=null,H=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(Q){let gt=E[Q];return gt===void 0&&(gt=new Zr,E[Q]=gt),gt.getTargetRaySpace()},this.getControllerGrip=function(Q){let gt=E[Q];return gt===void 0&&(gt=new Zr,E[Q]=gt),gt.getGripSpace()},this.getHand=function(Q){let gt=E[Q];return gt===void 0&&(gt=new Zr,E[Q]=gt),gt.getHandSpace()};function $(Q){let gt=A.indexOf(Q.inputSource);if(gt===-1)return;let vt=E[gt];vt!==void 0&&(vt.update(Q.inputSource,Q.frame,c||o),vt.dispatchEvent({type:Q.type,data:Q.inputSource}))}function z(){s.removeEventListener("select",$),s.removeEventListener("selectstart",$),s.removeEventListener("selectend",$),s.removeEventListener("squeeze",$),s.removeEventListener("squeezestart",$),s.removeEventListener("squeezeend",$),s.removeEventListener("end",z),s.removeEventListener("inputsourceschange",ht);for(let Q=0;Q<E.length;Q++){let gt=A[Q];gt!==null&&(A[Q]=null,E[Q].disconnect(gt))}D=null,H=null,p.reset();for(let Q in m)delete m[Q];if(t.setRenderTarget(R),f=null,u=null,d=null,s=null,w=null,dt.stop(),n.isPresenting=!1,t.setPixelRatio(T),t.setSize(_.width,_.height,!1),k!==null){let Q=k.camera;Q.fov=k.fov,Q.zoom=k.zoom,Q.updateProjectionMatrix(),k=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(Q){r=Q,n.isPresenting===!0&&Zt("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(Q){a=Q,n.isPresenting===!0&&Zt("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(Q){c=Q},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&S&&(d=new XRWebGLBinding(s,e)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(Q){if(s=Q,s!==null){if(R=t.getRenderTarget(),s.addEventListener("select",$),s.addEventListener("selectstart",$),s.addEventListener("selectend",$),s.addEventListener("squeeze",$),s.addEventListener("squeezestart",$),s.addEventListener("squeezeend",$),s.addEventListener("end",z),s.addEventListener("inputsourceschange",ht),y.xrCompatible!==!0&&await e.makeXRCompatible(),T=t.getPixelRatio(),t.getSize(_),S&&"createProjectionLayer"in XRWebGLBinding.prototype){let vt=null,Ct=null,bt=null;y.depth&&(bt=y.stencil?e.DEPTH24_STENCIL8:e.DEPTH_COMPONENT24,vt=y.stencil?ds:ls,Ct=y.stencil?or:Ti);let Wt={colorFormat:e.RGBA8,depthFormat:bt,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(Wt),s.updateRenderState({layers:[u]}),t.setPixelRatio(1),t.setSize(u.textureWidth,u.textureHeight,!1),w=new ii(u.textureWidth,u.textureHeight,{format:li,type:oi,depthTexture:new cs(u.textureWidth,u.textureHeight,Ct,void 0,void 0,void 0,void 0,void 0,void 0,vt),stencilBuffer:y.stencil,colorSpace:t.outputColorSpace,samples:y.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let vt={antialias:y.antialias,alpha:!0,depth:y.depth,stencil:y.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,e,vt),s.updateRenderState({baseLayer:f}),t.setPixelRatio(1),t.setSize(f.framebufferWidth,f.framebufferHeight,!1),w=new ii(f.framebufferWidth,f.framebufferHeight,{format:li,type:oi,colorSpace:t.outputColorSpace,stencilBuffer:y.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}w.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),dt.setContext(s),dt.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return p.getDepthTexture()};function ht(Q){for(let gt=0;gt<Q.removed.length;gt++){let vt=Q.removed[gt],Ct=A.indexOf(vt);Ct>=0&&(A[Ct]=null,E[Ct].disconnect(vt))}for(let gt=0;gt<Q.added.length;gt++){let vt=Q.added[gt],Ct=A.indexOf(vt);if(Ct===-1){for(let Wt=0;Wt<E.length;Wt++)if(Wt>=A.length){A.push(vt),Ct=Wt;break}else if(A[Wt]===null){A[Wt]=vt,Ct=Wt;break}if(Ct===-1)break}let bt=E[Ct];bt&&bt.connect(vt)}}function Z(Q,gt){gt===null?Q.matrixWorld.copy(Q.matrix):Q.matrixWorld.multiplyMatrices(gt.matrixWorld,Q.matrix),Q.matrixWorldInverse.copy(Q.matrixWorld).invert()}this.updateCamera=function(Q){if(s===null)return;let gt=Q.near,vt=Q.far;p.texture!==null&&(p.depthNear>0&&(gt=p.depthNear),p.depthFar>0&&(vt=p.depthFar)),V.near=L.near=N.near=gt,V.far=L.far=N.far=vt,(D!==V.near||H!==V.far)&&(s.updateRenderState({depthNear:V.near,depthFar:V.far}),D=V.near,H=V.far),V.layers.mask=Q.layers.mask|6,N.layers.mask=V.layers.mask&-5,L.layers.mask=V.layers.mask&-3;let Ct=Q.parent,bt=V.cameras;Z(V,Ct);for(let Wt=0;Wt<bt.length;Wt++)Z(bt[Wt],Ct);V.projectionMatrix.copy(N.projectionMatrix),V.projectionMatrixInverse.copy(N.projectionMatrixInverse),k===null&&Q.isPerspectiveCamera&&(k={camera:Q,fov:Q.fov,zoom:Q.zoom}),j(Q,V,Ct)};function j(Q,gt,vt){vt===null?Q.matrix.copy(gt.matrixWorld):(Q.matrix.copy(vt.matrixWorld),Q.matrix.invert(),Q.matrix.multiply(gt.matrixWorld)),Q.matrix.decompose(Q.position,Q.quaternion,Q.scale),Q.updateMatrixWorld(!0),Q.projectionMatrix.copy(gt.projectionMatrix),Q.projectionMatrixInverse.copy(gt.projectionMatrixInverse),Q.isPerspectiveCamera&&(Q.fov=zl*2*Math.atan(1/Q.projectionMatrix.elements[5]),Q.zoom=1)}this.getCamera=function(){return V},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(Q){l=Q,u!==null&&(u.fixedFoveation=Q),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=Q)},this.hasDepthSensing=function(){return p.texture!==null},this.getDepthSensingMesh=function(){return p.getMesh(V)},this.getCameraTexture=function(Q){return m[Q]};let it=null;function ft(Q,gt){if(h=gt.getViewerPose(c||o),g=gt,h!==null){let vt=h.views;f!==null&&(t.setRenderTargetFramebuffer(w,f.framebuffer),t.setRenderTarget(w));let Ct=!1;vt.length!==V.cameras.length&&(V.cameras.length=0,Ct=!0);for(let Gt=0;Gt<vt.length;Gt++){let ce=vt[Gt],oe=null;if(f!==null)oe=f.getViewport(ce);else{let Ge=d.getViewSubImage(u,ce);oe=Ge.viewport,Gt===0&&(t.setRenderTargetTextures(w,Ge.colorTexture,Ge.depthStencilTexture),t.setRenderTarget(w))}let ee=G[Gt];ee===void 0&&(ee=new kn,ee.layers.enable(Gt),ee.viewport=new Ye,G[Gt]=ee),ee.matrix.fromArray(ce.transform.matrix),ee.matrix.decompose(ee.position,ee.quaternion,ee.scale),ee.projectionMatrix.fromArray(ce.projectionMatrix),ee.projectionMatrixInverse.copy(ee.projectionMatrix).invert(),ee.viewport.set(oe.x,oe.y,oe.width,oe.height),Gt===0&&(V.matrix.copy(ee.matrix),V.matrix.decompose(V.position,V.quaternion,V.scale)),Ct===!0&&V.cameras.push(ee)}let bt=s.enabledFeatures;if(bt&&bt.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&S){d=n.getBinding();let Gt=d.getDepthInformation(vt[0]);Gt&&Gt.isValid&&Gt.texture&&p.init(Gt,s.renderState)}if(bt&&bt.includes("camera-access")&&S){t.state.unbindTexture(),d=n.getBinding();for(let Gt=0;Gt<vt.length;Gt++){let ce=vt[Gt].camera;if(ce){let oe=m[ce];oe||(oe=new $o,m[ce]=oe);let ee=d.getCameraImage(ce);oe.sourceTexture=ee}}}}for(let vt=0;vt<E.length;vt++){let Ct=A[vt],bt=E[vt];Ct!==null&&bt!==void 0&&bt.update(Ct,gt,c||o)}it&&it(Q,gt),gt.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:gt}),g=null}let dt=new Qg;dt.setAnimationLoop(ft),this.setAnimationLoop=function(Q){it=Q},this.dispose=function(){}}},J1=new qe,c0=new te;c0.set(-1,0,0,0,1,0,0,0,1);function K1(i,t){function e(p,m){p.matrixAutoUpdate===!0&&p.updateMatrix(),m.value.copy(p.matrix)}function n(p,m){m.color.getRGB(p.fogColor.value,vd(i)),m.isFog?(p.fogNear.value=m.near,p.fogFar.value=m.far):m.isFogExp2&&(p.fogDensity.value=m.density)}function s(p,m,y,R,w){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?r(p,m):m.isMeshLambertMaterial?(r(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(r(p,m),d(p,m)):m.isMeshPhongMaterial?(r(p,m),h(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(r(p,m),u(p,m),m.isMeshPhysicalMaterial&&f(p,m,w)):m.isMeshMatcapMaterial?(r(p,m),g(p,m)):m.isMeshDepthMaterial?r(p,m):m.isMeshDistanceMaterial?(r(p,m),S(p,m)):m.isMeshNormalMaterial?r(p,m):m.isLineBasicMaterial?(o(p,m),m.isLineDashedMaterial&&a(p,m)):m.isPointsMaterial?l(p,m,y,R):m.isSpriteMaterial?c(p,m):m.isShadowMaterial?(p.color.value.copy(m.color),p.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function r(p,m){p.opacity.value=m.opacity,m.color&&p.diffuse.value.copy(m.color),m.emissive&&p.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.bumpMap&&(p.bumpMap.value=m.bumpMap,e(m.bumpMap,p.bumpMapTransform),p.bumpScale.value=m.bumpScale,m.side===Gn&&(p.bumpScale.value*=-1)),m.normalMap&&(p.normalMap.value=m.normalMap,e(m.normalMap,p.normalMapTransform),p.normalScale.value.copy(m.normalScale),m.side===Gn&&p.normalScale.value.negate()),m.displacementMap&&(p.displacementMap.value=m.displacementMap,e(m.displacementMap,p.displacementMapTransform),p.displacementScale.value=m.displacementScale,p.displacementBias.value=m.displacementBias),m.emissiveMap&&(p.emissiveMap.value=m.emissiveMap,e(m.emissiveMap,p.emissiveMapTransform)),m.specularMap&&(p.specularMap.value=m.specularMap,e(m.specularMap,p.specularMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest);let y=t.get(m),R=y.envMap,w=y.envMapRotation;R&&(p.envMap.value=R,p.envMapRotation.value.setFromMatrix4(J1.makeRotationFromEuler(w)).transpose(),R.isCubeTexture&&R.isRenderTargetTexture===!1&&p.envMapRotation.value.premultiply(c0),p.reflectivity.value=m.reflectivity,p.ior.value=m.ior,p.refractionRatio.value=m.refractionRatio),m.lightMap&&(p.lightMap.value=m.lightMap,p.lightMapIntensity.value=m.lightMapIntensity,e(m.lightMap,p.lightMapTransform)),m.aoMap&&(p.aoMap.value=m.aoMap,p.aoMapIntensity.value=m.aoMapIntensity,e(m.aoMap,p.aoMapTransform))}function o(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform))}function a(p,m){p.dashSize.value=m.dashSize,p.totalSize.value=m.dashSize+m.gapSize,p.scale.value=m.scale}function l(p,m,y,R){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.size.value=m.size*y,p.scale.value=R*.5,m.map&&(p.map.value=m.map,e(m.map,p.uvTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function c(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.rotation.value=m.rotation,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function h(p,m){p.specular.value.copy(m.specular),p.shininess.value=Math.max(m.shininess,1e-4)}function d(p,m){m.gradientMap&&(p.gradientMap.value=m.gradientMap)}function u(p,m){p.metalness.value=m.metalness,m.metalnessMap&&(p.metalnessMap.value=m.metalnessMap,e(m.metalnessMap,p.metalnessMapTransform)),p.roughness.value=m.roughness,m.roughnessMap&&(p.roughnessMap.value=m.roughnessMap,e(m.roughnessMap,p.roughnessMapTransform)),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)}function f(p,m,y){p.ior.value=m.ior,m.diffuseRoughness>0&&(p.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(p.diffuseRoughnessMap.value=m.diffuseRoughnessMap,e(m.diffuseRoughnessMap,p.diffuseRoughnessMapTransform))),m.sheen>0&&(p.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),p.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(p.sheenColorMap.value=m.sheenColorMap,e(m.sheenColorMap,p.sheenColorMapTransform)),m.sheenRoughnessMap&&(p.sheenRoughnessMap.value=m.sheenRoughnessMap,e(m.sheenRoughnessMap,p.sheenRoughnessMapTransform))),m.clearcoat>0&&(p.clearcoat.value=m.clearcoat,p.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(p.clearcoatMap.value=m.clearcoatMap,e(m.clearcoatMap,p.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(p.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,e(m.clearcoatRoughnessMap,p.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(p.clearcoatNormalMap.value=m.clearcoatNormalMap,e(m.clearcoatNormalMap,p.clearcoatNormalMapTransform),p.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===Gn&&p.clearcoatNormalScale.value.negate())),m.dispersion>0&&(p.dispersion.value=m.dispersion),m.retroreflectivity>0&&(p.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(p.iridescence.value=m.iridescence,p.iridescenceIOR.value=m.iridescenceIOR,p.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,p.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(p.iridescenceMap.value=m.iridescenceMap,e(m.iridescenceMap,p.iridescenceMapTransform)),m.iridescenceThicknessMap&&(p.iridescenceThicknessMap.value=m.iridescenceThicknessMap,e(m.iridescenceThicknessMap,p.iridescenceThicknessMapTransform))),m.transmission>0&&(p.transmission.value=m.transmission,p.transmissionSamplerMap.value=y.texture,p.transmissionSamplerSize.value.set(y.width,y.height),m.transmissionMap&&(p.transmissionMap.value=m.transmissionMap,e(m.transmissionMap,p.transmissionMapTransform)),p.thickness.value=m.thickness,m.thicknessMap&&(p.thicknessMap.value=m.thicknessMap,e(m.thicknessMap,p.thicknessMapTransform)),p.attenuationDistance.value=m.attenuationDistance,p.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(p.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(p.anisotropyMap.value=m.anisotropyMap,e(m.anisotropyMap,p.anisotropyMapTransform))),p.specularIntensity.value=m.specularIntensity,p.specularColor.value.copy(m.specularColor),m.specularColorMap&&(p.specularColorMap.value=m.specularColorMap,e(m.specularColorMap,p.specularColorMapTransform)),m.specularIntensityMap&&(p.specularIntensityMap.value=m.specularIntensityMap,e(m.specularIntensityMap,p.specularIntensityMapTransform))}function g(p,m){m.matcap&&(p.matcap.value=m.matcap)}function S(p,m){let y=t.get(m).light;p.referencePosition.value.setFromMatrixPosition(y.matrixWorld),p.nearDistance.value=y.shadow.camera.near,p.farDistance.value=y.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function j1(i,t,e,n){let s={},r={};function o(y,R){let w=R.program;n.uniformBlockBinding(y,w,s[y.id])}function a(y,R){let w=s[y.id];w===void 0&&(g(y),w=l(y),s[y.id]=w,y.addEventListener("dispose",p));let E=R.program;n.updateUBOMapping(y,E);let A=t.render.frame;r[y.id]!==A&&(c(y),r[y.id]=A)}function l(y){let R=i.createBuffer(),w=y.__size,E=y.usage;return i.bindBuffer(i.UNIFORM_BUFFER,R),i.bufferData(i.UNIFORM_BUFFER,w,E),i.bindBuffer(i.UNIFORM_BUFFER,null),R}function c(y){let R=s[y.id],w=y.uniforms,E=y.__cache;i.bindBuffer(i.UNIFORM_BUFFER,R);for(let A=0,_=w.length;A<_;A++){let T=w[A];if(Array.isArray(T))for(let k=0,N=T.length;k<N;k++)h(T[k],A,k,E);else h(T,A,0,E)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(y,R,w,E){if(u(y,R,w,E)===!0){let A=y.__offset,_=y.value;if(Array.isArray(_)){let T=0;for(let k=0;k<_.length;k++){let N=_[k],L=S(N,!0);d(N,y.__data,T),T+=L.storage/Float32Array.BYTES_PER_ELEMENT}}else d(_,y.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,A,y.__data)}}function d(y,R,w){typeof y=="number"||typeof y=="boolean"?R[w]=y:y.isMatrix3?(R[w]=y.elements[0],R[w+1]=y.elements[1],R[w+2]=y.elements[2],R[w+3]=0,R[w+4]=y.elements[3],R[w+5]=y.elements[4],R[w+6]=y.elements[5],R[w+7]=0,R[w+8]=y.elements[6],R[w+9]=y.elements[7],R[w+10]=y.elements[8],R[w+11]=0):ArrayBuffer.isView(y)?R.set(y.subarray(0,R.length-w),w):y.toArray(R,w)}function u(y,R,w,E){let A=y.value,_=R+"_"+w;if(Array.isArray(A)){E[_]===void 0&&(E[_]=[]);let T=E[_],k=!1;for(let N=0;N<A.length;N++)f(A[N],T,N)===!0&&(k=!0);return k}return f(A,E,_)}function f(y,R,w){if(R[w]===void 0)return typeof y=="number"||typeof y=="boolean"?R[w]=y:ArrayBuffer.isView(y)?R[w]=y.slice():R[w]=y.clone(),!0;{let E=R[w];if(typeof y=="number"||typeof y=="boolean"){if(E!==y)return R[w]=y,!0}else{if(ArrayBuffer.isView(y))return!0;if(E.equals(y)===!1)return E.copy(y),!0}}return!1}function g(y){let R=y.uniforms,w=0,E=16;for(let _=0,T=R.length;_<T;_++){let k=Array.isArray(R[_])?R[_]:[R[_]];for(let N=0,L=k.length;N<L;N++){let G=k[N],V=Array.isArray(G.value)?G.value:[G.value],D=Array.isArray(R[_])||Array.isArray(G.value),H=w;for(let z=0,ht=V.length;z<ht;z++){let Z=V[z],j=S(Z,D),it=w%E,ft=it%j.boundary,dt=it+ft;w+=ft,dt!==0&&E-dt<j.storage&&(w+=E-dt),z===0&&(H=w),w+=j.storage}let $=G.type==="int"?Int32Array:G.type==="uint"?Uint32Array:Float32Array;G.__data=new $((w-H)/Float32Array.BYTES_PER_ELEMENT),G.__offset=H}}let A=w%E;return A>0&&(w+=E-A),y.__size=w,y.__cache={},this}function S(y,R){let w={boundary:0,storage:0};return typeof y=="number"||typeof y=="boolean"?(w.boundary=4,w.storage=4):y.isVector2?(w.boundary=8,w.storage=8):y.isVector3||y.isColor?(w.boundary=16,w.storage=12):y.isVector4?(w.boundary=16,w.storage=16):y.isMatrix3?(w.boundary=16,w.storage=48):y.isMatrix4?(w.boundary=16,w.storage=64):y.isTexture?Zt("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(y)?(w.boundary=16,w.storage=y.byteLength):Zt("WebGLRenderer: Unsupported uniform value type.",y),R===!0&&(w.boundary=16,w.storage=Math.ceil(w.storage/16)*16),w}function p(y){let R=y.target;R.removeEventListener("dispose",p),i.deleteBuffer(s[R.id]),delete s[R.id],delete r[R.id]}function m(){for(let y in s)i.deleteBuffer(s[y]);s={},r={}}return{bind:o,update:a,dispose:m}}var Q1=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),Wi=null;function tw(){return Wi===null&&(Wi=new Jr(Q1,16,16,Os,Ei),Wi.name="DFG_LUT",Wi.minFilter=zn,Wi.magFilter=zn,Wi.wrapS=ki,Wi.wrapT=ki,Wi.generateMipmaps=!1,Wi.needsUpdate=!0),Wi}var Jc=class{constructor(t={}){let{canvas:e=bg(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=oi}=t;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let S=f,p=new Set([gc,mc,pc]),m=new Set([oi,Ti,no,or,dc,fc]),y=new Uint32Array(4),R=new Int32Array(4),w={textures:[],min:[],max:[],resolution:[]},E=null,A=null,_=[],T=[],k=null;this.domElement=e,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=Hi,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let N=this,L=!1,G=null,V=null,D=null,H=null;this._outputColorSpace=ni;let $=0,z=0,ht=null,Z=-1,j=null,it=new Ye,ft=new Ye,dt=null,Q=new ve(0),gt=0,vt=e.width,Ct=e.height,bt=1,Wt=null,ie=null,Gt=new Ye(0,0,vt,Ct),ce=new Ye(0,0,vt,Ct),oe=!1,ee=new nr,Ge=new Xl,Fe=!1,nn=!1,Re=new qe,xn=new K,_e=new Ye,un={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},$e=!1;function sn(){return ht===null?bt:1}let U=n;function Pt(b,O){return e.getContext(b,O)}let Yt,se,wt,Ie,Vt,qt,C,v,W,ut,ot,_t,yt,tt,nt,mt,F,st,et,At,xt,Mt,Ht;try{let b={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in e&&e.setAttribute("data-engine",`three.js r${"187"}`),e.addEventListener("webglcontextlost",Bt,!1),e.addEventListener("webglcontextrestored",Kt,!1),e.addEventListener("webglcontextcreationerror",Rt,!1),U===null){let O="webgl2";if(U=Pt(O,b),U===null)throw Pt(O)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}Jt()}catch(b){throw e.removeEventListener("webglcontextlost",Bt,!1),e.removeEventListener("webglcontextrestored",Kt,!1),e.removeEventListener("webglcontextcreationerror",Rt,!1),Qt("WebGLRenderer: "+b.message),b}function Jt(){Yt=new ub(U),Yt.init(),xt=new Y1(U,Yt),se=new tb(U,Yt,t,xt),wt=new X1(U,Yt),se.reversedDepthBuffer&&u&&wt.buffers.depth.setReversed(!0),V=U.createFramebuffer(),D=U.createFramebuffer(),H=U.createFramebuffer(),Ie=new pb(U),Vt=new I1,qt=new q1(U,Yt,wt,Vt,se,xt,Ie),C=new hb(N),v=new gy(U),Mt=new jM(U,v),W=new db(U,v,Ie,Mt),ut=new gb(U,W,v,Mt,Ie),st=new mb(U,se,qt),nt=new eb(Vt),ot=new P1(N,C,Yt,se,Mt,nt),_t=new K1(N,Vt),yt=new D1,tt=new k1(Yt),F=new KM(N,C,wt,ut,g,l),mt=new W1(N,ut,se),Ht=new j1(U,Ie,se,wt),et=new QM(U,Yt,Ie),At=new fb(U,Yt,Ie),Ie.programs=ot.programs,N.capabilities=se,N.extensions=Yt,N.properties=Vt,N.renderLists=yt,N.shadowMap=mt,N.state=wt,N.info=Ie}S!==oi&&(k=new _b(S,e.width,e.height,a,s,r));let lt=new Ld(N,U);this.xr=lt,this.getContext=function(){return U},this.getContextAttributes=function(){return U.getContextAttributes()},this.forceContextLoss=function(){let b=Yt.get("WEBGL_lose_context");b&&b.loseContext()},this.forceContextRestore=function(){let b=Yt.get("WEBGL_lose_context");b&&b.restoreContext()},this.getPixelRatio=function(){return bt},this.setPixelRatio=function(b){b!==void 0&&(bt=b,this.setSize(vt,Ct,!1))},this.getSize=function(b){return b.set(vt,Ct)},this.setSize=function(b,O,J=!0){if(lt.isPresenting){Zt("WebGLRenderer: Can't change size while VR device is presenting.");return}vt=b,Ct=O,e.width=Math.floor(b*bt),e.height=Math.floor(O*bt),J===!0&&(e.style.width=b+"px",e.style.height=O+"px"),k!==null&&k.setSize(e.width,e.height),this.setViewport(0,0,b,O)},this.getDrawingBufferSize=function(b){return b.set(vt*bt,Ct*bt).floor()},this.setDrawingBufferSize=function(b,O,J){vt=b,Ct=O,bt=J,e.width=Math.floor(b*J),e.height=Math.floor(O*J),this.setViewport(0,0,b,O)},this.setEffects=function(b){if(S===oi){Qt("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(b){for(let O=0;O<b.length;O++)if(b[O].isOutputPass===!0){Zt("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}k.setEffects(b||[])},this.getCurrentViewport=function(b){return b.copy(it)},this.getViewport=function(b){return b.copy(Gt)},this.setViewport=function(b,O,J,X){b.isVector4?Gt.set(b.x,b.y,b.z,b.w):Gt.set(b,O,J,X),wt.viewport(it.copy(Gt).multiplyScalar(sn()).round())},this.getScissor=function(b){return b.copy(ce)},this.setScissor=function(b,O,J,X){b.isVector4?ce.set(b.x,b.y,b.z,b.w):ce.set(b,O,J,X),wt.scissor(ft.copy(ce).multiplyScalar(sn()).round())},this.getScissorTest=function(){return oe},this.setScissorTest=function(b){wt.setScissorTest(oe=b)},this.setOpaqueSort=function(b){Wt=b},this.setTransparentSort=function(b){ie=b},this.getClearColor=function(b){return b.copy(F.getClearColor())},this.setClearColor=function(){F.setClearColor(...arguments)},this.getClearAlpha=function(){return F.getClearAlpha()},this.setClearAlpha=function(){F.setClearAlpha(...arguments)},this.clear=function(b=!0,O=!0,J=!0){let X=0;if(b){let q=!1;if(ht!==null){let Tt=ht.texture.format;q=p.has(Tt)}if(q){let Tt=ht.texture.type,It=m.has(Tt),Et=F.getClearColor(),Lt=F.getClearAlpha(),zt=Et.r,jt=Et.g,he=Et.b;It?(y[0]=zt,y[1]=jt,y[2]=he,y[3]=Lt,U.clearBufferuiv(U.COLOR,0,y)):(R[0]=zt,R[1]=jt,R[2]=he,R[3]=Lt,U.clearBufferiv(U.COLOR,0,R))}else X|=U.COLOR_BUFFER_BIT}O&&(X|=U.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),J&&(X|=U.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),X!==0&&U.clear(X)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(b){b.setRenderer(this),G=b},this.dispose=function(){e.removeEventListener("webglcontextlost",Bt,!1),e.removeEventListener("webglcontextrestored",Kt,!1),e.removeEventListener("webglcontextcreationerror",Rt,!1),F.dispose(),yt.dispose(),tt.dispose(),qt.dispose(),Vt.dispose(),C.dispose(),ut.dispose(),W.dispose(),Mt.dispose(),Ht.dispose(),ot.dispose(),lt.dispose(),lt.removeEventListener("sessionstart",fa),lt.removeEventListener("sessionend",Ci),qi.stop()};function Bt(b){b.preventDefault(),xd("WebGLRenderer: Context Lost."),L=!0}function Kt(){xd("WebGLRenderer: Context Restored."),L=!1;let b=Ie.autoReset,O=mt.enabled,J=mt.autoUpdate,X=mt.needsUpdate,q=mt.type;Jt(),Ie.autoReset=b,mt.enabled=O,mt.autoUpdate=J,mt.needsUpdate=X,mt.type=q}function Rt(b){Qt("WebGLRenderer: A WebGL context could not be created. Reason: ",b.statusMessage)}function re(b){let O=b.target;O.removeEventListener("dispose",re),Ue(O)}function Ue(b){Dn(b),Vt.remove(b)}function Dn(b){let O=Vt.get(b).programs;O!==void 0&&(O.forEach(function(J){ot.releaseProgram(J)}),b.isShaderMaterial&&ot.releaseShaderCache(b))}this.renderBufferDirect=function(b,O,J,X,q,Tt){O===null&&(O=un);let It=q.isMesh&&q.matrixWorld.determinantAffine()<0,Et=co(b,O,J,X,q);wt.setMaterial(X,It);let Lt=J.index,zt=1;if(X.wireframe===!0){if(Lt=W.getWireframeAttribute(J),Lt===void 0)return;zt=2}let jt=J.drawRange,he=J.attributes.position,kt=jt.start*zt,ue=(jt.start+jt.count)*zt;Tt!==null&&(kt=Math.max(kt,Tt.start*zt),ue=Math.min(ue,(Tt.start+Tt.count)*zt)),Lt!==null?(kt=Math.max(kt,0),ue=Math.min(ue,Lt.count)):he!=null&&(kt=Math.max(kt,0),ue=Math.min(ue,he.count));let Xe=ue-kt;if(Xe<0||Xe===1/0)return;Mt.setup(q,X,Et,J,Lt);let Te,Ee=et;if(Lt!==null&&(Te=v.get(Lt),Ee=At,Ee.setIndex(Te)),q.isMesh)X.wireframe===!0?(wt.setLineWidth(X.wireframeLinewidth*sn()),Ee.setMode(U.LINES)):Ee.setMode(U.TRIANGLES);else if(q.isLine){let dn=X.linewidth;dn===void 0&&(dn=1),wt.setLineWidth(dn*sn()),q.isLineSegments?Ee.setMode(U.LINES):q.isLineLoop?Ee.setMode(U.LINE_LOOP):Ee.setMode(U.LINE_STRIP)}else q.isPoints?Ee.setMode(U.POINTS):q.isSprite&&Ee.setMode(U.TRIANGLES);if(q.isBatchedMesh)if(Yt.get("WEBGL_multi_draw"))Ee.renderMultiDraw(q._multiDrawStarts,q._multiDrawCounts,q._multiDrawCount);else{let dn=q._multiDrawStarts,Ut=q._multiDrawCounts,rn=q._multiDrawCount,pe=Lt?v.get(Lt).bytesPerElement:1,$i=Vt.get(X).currentProgram.getUniforms();for(let on=0;on<rn;on++)$i.setValue(U,"_gl_DrawID",on),Ee.render(dn[on]/pe,Ut[on])}else if(q.isInstancedMesh)Ee.renderInstances(kt,Xe,q.count);else if(J.isInstancedBufferGeometry){let dn=J._maxInstanceCount!==void 0?J._maxInstanceCount:1/0,Ut=Math.min(J.instanceCount,dn);Ee.renderInstances(kt,Xe,Ut)}else Ee.render(kt,Xe)};function oo(b,O,J,X){G!==null&&b.isNodeMaterial&&G.setObject(X,b),Fe===!0&&nt.setState(b,J,!1),b.transparent===!0&&b.side===Hn&&b.forceSinglePass===!1?(b.side=Gn,b.needsUpdate=!0,Ri(b,O,X),b.side=Us,b.needsUpdate=!0,Ri(b,O,X),b.side=Hn):Ri(b,O,X)}this.compile=function(b,O,J=null){J===null&&(J=b),G!==null&&G.renderStart(b,O,J),A=tt.get(J),A.init(O),T.push(A),J.traverseVisible(function(q){q.isLight&&q.layers.test(O.layers)&&(A.pushLight(q),q.castShadow&&A.pushShadow(q))}),b!==J&&b.traverseVisible(function(q){q.isLight&&q.layers.test(O.layers)&&(A.pushLight(q),q.castShadow&&A.pushShadow(q))}),A.setupLights(),G!==null&&G.updateLights(A.state.lightsArray),nn=this.localClippingEnabled,Fe=nt.init(this.clippingPlanes,nn),Fe===!0&&nt.setGlobalState(this.clippingPlanes,O),G!==null&&mt.render(A.state.shadowsArray,J,O);let X=new Set;return b.traverse(function(q){if(!(q.isMesh||q.isPoints||q.isLine||q.isSprite))return;let Tt=q.material;if(Tt)if(Array.isArray(Tt))for(let It=0;It<Tt.length;It++){let Et=Tt[It];oo(Et,J,O,q),X.add(Et)}else oo(Tt,J,O,q),X.add(Tt)}),A=T.pop(),G!==null&&G.renderEnd(),X},this.compileAsync=function(b,O,J=null){let X=this.compile(b,O,J);return new Promise(q=>{function Tt(){if(X.forEach(function(It){let Lt=Vt.get(It).currentProgram;(Lt===void 0||Lt.isReady())&&X.delete(It)}),X.size===0){q(b);return}setTimeout(Tt,10)}Yt.get("KHR_parallel_shader_compile")!==null?Tt():setTimeout(Tt,10)})};let cr=null;function hh(b){cr&&cr(b)}function fa(){qi.stop()}function Ci(){qi.start()}let qi=new Qg;qi.setAnimationLoop(hh),typeof self<"u"&&qi.setContext(self),this.setAnimationLoop=function(b){cr=b,lt.setAnimationLoop(b),b===null?qi.stop():qi.start()},lt.addEventListener("sessionstart",fa),lt.addEventListener("sessionend",Ci),this.render=function(b,O){if(O!==void 0&&O.isCamera!==!0){Qt("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(L===!0)return;G!==null&&G.renderStart(b,O);let J=lt.enabled===!0&&lt.isPresenting===!0,X=k!==null&&(ht===null||J)&&k.begin(N,ht);if(b.matrixWorldAutoUpdate===!0&&b.updateMatrixWorld(),O.parent===null&&O.matrixWorldAutoUpdate===!0&&O.updateMatrixWorld(),lt.enabled===!0&&lt.isPresenting===!0&&(k===null||k.isCompositing()===!1)&&(lt.cameraAutoUpdate===!0&&lt.updateCamera(O),O=lt.getCamera()),b.isScene===!0&&b.onBeforeRender(N,b,O,ht),A=tt.get(b,T.length),A.init(O),A.state.textureUnits=qt.getTextureUnits(),T.push(A),Re.multiplyMatrices(O.projectionMatrix,O.matrixWorldInverse),O.isArrayCamera?Ge.setFromArrayCamera(O):ee.setFromProjectionMatrix(Re,pi,O.reversedDepth),nn=this.localClippingEnabled,Fe=nt.init(this.clippingPlanes,nn),E=yt.get(b,_.length),E.init(),_.push(E),this.info.render.frame++,lt.enabled===!0&&lt.isPresenting===!0){let It=N.xr.getDepthSensingMesh();It!==null&&Yi(It,O,-1/0,N.sortObjects)}Yi(b,O,0,N.sortObjects),E.finish(),G!==null&&G.updateLights(A.state.lightsArray),N.sortObjects===!0&&E.sort(Wt,ie),$e=lt.enabled===!1||lt.isPresenting===!1||lt.hasDepthSensing()===!1,$e&&F.addToRenderList(E,b),this.info.autoReset===!0&&this.info.reset(),Fe===!0&&nt.beginShadows();let q=A.state.shadowsArray;if(mt.render(q,b,O),Fe===!0&&nt.endShadows(),(X&&k.hasRenderPass())===!1){let It=E.opaque,Et=E.transmissive;if(A.setupLights(),O.isArrayCamera){let Lt=O.cameras;if(Et.length>0)for(let zt=0,jt=Lt.length;zt<jt;zt++){let he=Lt[zt];mi(It,Et,b,he)}$e&&F.render(b);for(let zt=0,jt=Lt.length;zt<jt;zt++){let he=Lt[zt];ao(E,b,he,he.viewport)}}else Et.length>0&&mi(It,Et,b,O),$e&&F.render(b),ao(E,b,O)}ht!==null&&z===0&&(qt.updateMultisampleRenderTarget(ht),qt.updateRenderTargetMipmap(ht)),X&&k.end(N),b.isScene===!0&&b.onAfterRender(N,b,O),Mt.resetDefaultState(),Z=-1,j=null,T.pop(),T.length>0?(A=T[T.length-1],qt.setTextureUnits(A.state.textureUnits),Fe===!0&&nt.setGlobalState(N.clippingPlanes,A.state.camera)):A=null,_.pop(),_.length>0?E=_[_.length-1]:E=null,G!==null&&G.renderEnd()};function Yi(b,O,J,X){if(b.visible===!1)return;if(b.layers.test(O.layers)){if(b.isGroup)J=b.renderOrder;else if(b.isLOD)b.autoUpdate===!0&&b.update(O);else if(b.isLight)A.pushLight(b),b.castShadow&&A.pushShadow(b);else if(b.isSprite){let It=O.isArrayCamera?Ge:ee;if(!b.frustumCulled||b.intersectsFrustum(It)){X&&_e.setFromMatrixPosition(b.matrixWorld).applyMatrix4(Re);let Et=ut.update(b),Lt=b.material;Lt.visible&&E.push(b,Et,Lt,J,_e.z,null,O)}}else if(b.isMesh||b.isLine||b.isPoints){let It=O.isArrayCamera?Ge:ee;if(!b.frustumCulled||b.intersectsFrustum(It)){let Et=ut.update(b),Lt=b.material;if(X&&(b.boundingSphere!==void 0?(b.boundingSphere===null&&b.computeBoundingSphere(),_e.copy(b.boundingSphere.center)):(Et.boundingSphere===null&&Et.computeBoundingSphere(),_e.copy(Et.boundingSphere.center)),_e.applyMatrix4(b.matrixWorld).applyMatrix4(Re)),Array.isArray(Lt)){let zt=Et.groups;for(let jt=0,he=zt.length;jt<he;jt++){let kt=zt[jt],ue=Lt[kt.materialIndex];ue&&ue.visible&&E.push(b,Et,ue,J,_e.z,kt,O)}}else Lt.visible&&E.push(b,Et,Lt,J,_e.z,null,O)}}}let Tt=b.children;for(let It=0,Et=Tt.length;It<Et;It++)Yi(Tt[It],O,J,X)}function ao(b,O,J,X){let{opaque:q,transmissive:Tt,transparent:It}=b;A.setupLightsView(J),Fe===!0&&nt.setGlobalState(N.clippingPlanes,J),X&&wt.viewport(it.copy(X)),q.length>0&&Ze(q,O,J),Tt.length>0&&Ze(Tt,O,J),It.length>0&&Ze(It,O,J),wt.buffers.depth.setTest(!0),wt.buffers.depth.setMask(!0),wt.buffers.color.setMask(!0),wt.setPolygonOffset(!1)}function mi(b,O,J,X){if((J.isScene===!0?J.overrideMaterial:null)!==null)return;if(A.state.transmissionRenderTarget[X.id]===void 0){let kt=Yt.has("EXT_color_buffer_half_float")||Yt.has("EXT_color_buffer_float");A.state.transmissionRenderTarget[X.id]=new ii(1,1,{generateMipmaps:!0,type:kt?Ei:oi,minFilter:us,samples:Math.max(4,se.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:ge.workingColorSpace})}let Tt=A.state.transmissionRenderTarget[X.id],It=X.viewport||it;Tt.setSize(It.z*N.transmissionResolutionScale,It.w*N.transmissionResolutionScale);let Et=N.getRenderTarget(),Lt=N.getActiveCubeFace(),zt=N.getActiveMipmapLevel();N.setRenderTarget(Tt),N.getClearColor(Q),gt=N.getClearAlpha(),gt<1&&N.setClearColor(16777215,.5),N.clear(),$e&&F.render(J);let jt=N.toneMapping;N.toneMapping=Hi;let he=X.viewport;if(X.viewport!==void 0&&(X.viewport=void 0),A.setupLightsView(X),Fe===!0&&nt.setGlobalState(N.clippingPlanes,X),Ze(b,J,X),qt.updateMultisampleRenderTarget(Tt),qt.updateRenderTargetMipmap(Tt),Yt.has("WEBGL_multisampled_render_to_texture")===!1){let kt=!1;for(let ue=0,Xe=O.length;ue<Xe;ue++){let Te=O[ue],{object:Ee,geometry:dn,material:Ut,group:rn}=Te;if(Ut.side===Hn&&Ee.layers.test(X.layers)){let pe=Ut.side;Ut.side=Gn,Ut.needsUpdate=!0,Qe(Ee,J,X,dn,Ut,rn),Ut.side=pe,Ut.needsUpdate=!0,kt=!0}}kt===!0&&(qt.updateMultisampleRenderTarget(Tt),qt.updateRenderTargetMipmap(Tt))}N.setRenderTarget(Et,Lt,zt),N.setClearColor(Q,gt),he!==void 0&&(X.viewport=he),N.toneMapping=jt}function Ze(b,O,J){let X=O.isScene===!0?O.overrideMaterial:null;for(let q=0,Tt=b.length;q<Tt;q++){let It=b[q],{object:Et,geometry:Lt,group:zt}=It,jt=It.material;jt.allowOverride===!0&&X!==null&&(jt=X),Et.layers.test(J.layers)&&Qe(Et,O,J,Lt,jt,zt)}}function Qe(b,O,J,X,q,Tt){G!==null&&q.isNodeMaterial&&G.setObject(b,q),b.onBeforeRender(N,O,J,X,q,Tt),b.modelViewMatrix.multiplyMatrices(J.matrixWorldInverse,b.matrixWorld),b.normalMatrix.getNormalMatrix(b.modelViewMatrix),q.onBeforeRender(N,O,J,X,b,Tt),q.transparent===!0&&q.side===Hn&&q.forceSinglePass===!1?(q.side=Gn,q.needsUpdate=!0,N.renderBufferDirect(J,O,X,q,b,Tt),q.side=Us,q.needsUpdate=!0,N.renderBufferDirect(J,O,X,q,b,Tt),q.side=Hn):N.renderBufferDirect(J,O,X,q,b,Tt),b.onAfterRender(N,O,J,X,q,Tt)}function tn(b){let O=0;for(let J of b)J.texture!==null&&O++;return O}function Ri(b,O,J){O.isScene!==!0&&(O=un);let X=Vt.get(b),q=A.state.lights,Tt=A.state.shadowsArray,It=q.state.version,Et=ot.getParameters(b,q.state,Tt,O,J,A.state.lightProbeGridArray),Lt=ot.getProgramCacheKey(Et),zt=X.programs;X.environment=b.isMeshStandardMaterial||b.isMeshLambertMaterial||b.isMeshPhongMaterial?O.environment:null,X.fog=O.fog;let jt=b.isMeshStandardMaterial||b.isMeshLambertMaterial&&!b.envMap||b.isMeshPhongMaterial&&!b.envMap;X.envMap=C.get(b.envMap||X.environment,jt),X.envMapRotation=X.environment!==null&&b.envMap===null?O.environmentRotation:b.envMapRotation,zt===void 0&&(b.addEventListener("dispose",re),zt=new Map,X.programs=zt,X.programVariants=new Map);let he=zt.get(Lt);if(he!==void 0){if(X.currentProgram===he&&X.lightsStateVersion===It)return lo(b,Et),he}else Et.uniforms=ot.getUniforms(b),G!==null&&b.isNodeMaterial&&G.build(b,J,Et),b.onBeforeCompile(Et,N),he=ot.acquireProgram(Et,Lt),zt.set(Lt,he),X.uniforms=Et.uniforms;let kt=X.uniforms;return(!b.isShaderMaterial&&!b.isRawShaderMaterial||b.clipping===!0)&&(kt.clippingPlanes=nt.uniform),lo(b,Et),X.needsLights=ms(b),X.lightsStateVersion=It,X.needsLights&&(kt.ambientLightColor.value=q.state.ambient,kt.lightProbe.value=q.state.probe,kt.sunLights.value=q.state.sun,kt.sunLightShadows.value=q.state.sunShadow,kt.directionalLights.value=q.state.directional,kt.directionalLightShadows.value=q.state.directionalShadow,kt.spotLights.value=q.state.spot,kt.spotLightShadows.value=q.state.spotShadow,kt.rectAreaLights.value=q.state.rectArea,kt.ltc_1.value=q.state.rectAreaLTC1,kt.ltc_2.value=q.state.rectAreaLTC2,kt.pointLights.value=q.state.point,kt.pointLightShadows.value=q.state.pointShadow,kt.hemisphereLights.value=q.state.hemi,kt.sunShadowMatrix.value=q.state.sunShadowMatrix,kt.sunShadowCascade.value=q.state.sunShadowCascade,kt.directionalShadowMatrix.value=q.state.directionalShadowMatrix,kt.spotLightMatrix.value=q.state.spotLightMatrix,kt.spotLightMap.value=q.state.spotLightMap,kt.pointShadowMatrix.value=q.state.pointShadowMatrix),X.numLightProbeGrids=tn(A.state.lightProbeGridArray),X.currentProgram=he,X.uniformsList=null,he}function Yn(b,O,J,X,q){let Tt=Vt.get(b),It=Tt.currentProgram.id+","+X+","+q,Et=Tt.programVariants.get(It);return Et===void 0?(Et=Ri(b,O,J),Tt.programVariants.set(It,Et)):(Tt.currentProgram=Et,Tt.uniformsList=null,Tt.outputColorSpace=X,Tt.toneMapping=q),Et}function ps(b){if(b.uniformsList===null){let O=b.currentProgram.getUniforms();b.uniformsList=io.seqWithValue(O.seq,b.uniforms)}return b.uniformsList}function lo(b,O){let J=Vt.get(b);J.outputColorSpace=O.outputColorSpace,J.batching=O.batching,J.batchingColor=O.batchingColor,J.instancing=O.instancing,J.instancingColor=O.instancingColor,J.instancingMorph=O.instancingMorph,J.skinning=O.skinning,J.morphTargets=O.morphTargets,J.morphNormals=O.morphNormals,J.morphColors=O.morphColors,J.morphTargetsCount=O.morphTargetsCount,J.numClippingPlanes=O.numClippingPlanes,J.numIntersection=O.numClipIntersection,J.vertexAlphas=O.vertexAlphas,J.vertexTangents=O.vertexTangents,J.toneMapping=O.toneMapping}function co(b,O,J,X,q){O.isScene!==!0&&(O=un),qt.resetTextureUnits();let Tt=O.fog,It=X.isMeshStandardMaterial||X.isMeshLambertMaterial||X.isMeshPhongMaterial?O.environment:null,Et=ht===null?N.outputColorSpace:ht.isXRRenderTarget===!0?ht.texture.colorSpace:ge.workingColorSpace,Lt=X.isMeshStandardMaterial||X.isMeshLambertMaterial&&!X.envMap||X.isMeshPhongMaterial&&!X.envMap,zt=C.get(X.envMap||It,Lt),jt=X.vertexColors===!0&&!!J.attributes.color&&J.attributes.color.itemSize===4,he=!!J.attributes.tangent&&(!!X.normalMap||X.anisotropy>0),kt=!!J.morphAttributes.position,ue=!!J.morphAttributes.normal,Xe=!!J.morphAttributes.color,Te=Hi;X.toneMapped&&(ht===null||ht.isXRRenderTarget===!0)&&(Te=N.toneMapping);let Ee=J.morphAttributes.position||J.morphAttributes.normal||J.morphAttributes.color,dn=Ee!==void 0?Ee.length:0,Ut=Vt.get(X),rn=A.state.lights;if(Fe===!0&&(nn===!0||b!==j)){let Ce=b===j&&X.id===Z;nt.setState(X,b,Ce)}let pe=!1,$i=!1;X.version===Ut.__version?Ut.needsLights&&Ut.lightsStateVersion!==rn.state.version||q.isBatchedMesh&&Ut.batching===!1||!q.isBatchedMesh&&Ut.batching===!0||q.isBatchedMesh&&Ut.batchingColor===!0&&q._colorsTexture===null||q.isBatchedMesh&&Ut.batchingColor===!1&&q._colorsTexture!==null||q.isInstancedMesh&&Ut.instancing===!1||!q.isInstancedMesh&&Ut.instancing===!0||q.isSkinnedMesh&&Ut.skinning===!1||!q.isSkinnedMesh&&Ut.skinning===!0||q.isInstancedMesh&&Ut.instancingColor===!0&&q.instanceColor===null||q.isInstancedMesh&&Ut.instancingColor===!1&&q.instanceColor!==null||q.isInstancedMesh&&Ut.instancingMorph===!0&&q.morphTexture===null||q.isInstancedMesh&&Ut.instancingMorph===!1&&q.morphTexture!==null||Ut.envMap!==zt||X.fog===!0&&Ut.fog!==Tt||Ut.numClippingPlanes!==void 0&&(Ut.numClippingPlanes!==nt.numPlanes||Ut.numIntersection!==nt.numIntersection)||Ut.vertexAlphas!==jt||Ut.vertexTangents!==he||Ut.morphTargets!==kt||Ut.morphNormals!==ue||Ut.morphColors!==Xe||Ut.morphTargetsCount!==dn||Ut.numLightProbeGrids!==tn(A.state.lightProbeGridArray)?pe=!0:(Ut.outputColorSpace!==Et||Ut.toneMapping!==Te)&&($i=!0):(pe=!0,Ut.__version=X.version);let on=Ut.currentProgram;(pe===!0||$i===!0)&&(on=$i===!0?Yn(X,O,q,Et,Te):Ri(X,O,q),G&&X.isNodeMaterial&&G.onUpdateProgram(X,on,Ut));let dr=!1,Pi=!1,Zi=!1,ae=on.getUniforms(),Je=Ut.uniforms;if(wt.useProgram(on.program)&&(dr=!0,Pi=!0,Zi=!0),X.id!==Z&&(Z=X.id,Pi=!0),dr||j!==b){wt.buffers.depth.getReversed()&&b.reversedDepth!==!0&&(b._reversedDepth=!0,b.updateProjectionMatrix()),ae.setValue(U,"projectionMatrix",b.projectionMatrix),ae.setValue(U,"viewMatrix",b.matrixWorldInverse);let an=ae.map.cameraPosition;an!==void 0&&an.setValue(U,xn.setFromMatrixPosition(b.matrixWorld)),se.logarithmicDepthBuffer&&ae.setValue(U,"logDepthBufFC",2/(Math.log(b.far+1)/Math.LN2)),(X.isMeshPhongMaterial||X.isMeshToonMaterial||X.isMeshLambertMaterial||X.isMeshBasicMaterial||X.isMeshStandardMaterial||X.isShaderMaterial)&&ae.setValue(U,"isOrthographic",b.isOrthographicCamera===!0),j!==b&&(j=b,Pi=!0,Zi=!0)}if(Ut.needsLights&&(rn.state.sunShadowMap.length>0&&ae.setValue(U,"sunShadowMap",rn.state.sunShadowMap,qt),rn.state.directionalShadowMap.length>0&&ae.setValue(U,"directionalShadowMap",rn.state.directionalShadowMap,qt),rn.state.spotShadowMap.length>0&&ae.setValue(U,"spotShadowMap",rn.state.spotShadowMap,qt),rn.state.pointShadowMap.length>0&&ae.setValue(U,"pointShadowMap",rn.state.pointShadowMap,qt)),q.isSkinnedMesh){ae.setOptional(U,q,"bindMatrix"),ae.setOptional(U,q,"bindMatrixInverse");let Ce=q.skeleton;Ce&&(Ce.boneTexture===null&&Ce.computeBoneTexture(),ae.setValue(U,"boneTexture",Ce.boneTexture,qt))}q.isBatchedMesh&&(ae.setOptional(U,q,"batchingTexture"),ae.setValue(U,"batchingTexture",q._matricesTexture,qt),ae.setOptional(U,q,"batchingIdTexture"),ae.setValue(U,"batchingIdTexture",q._indirectTexture,qt),ae.setOptional(U,q,"batchingColorTexture"),q._colorsTexture!==null&&ae.setValue(U,"batchingColorTexture",q._colorsTexture,qt));let Nn=J.morphAttributes;if((Nn.position!==void 0||Nn.normal!==void 0||Nn.color!==void 0)&&st.update(q,J,on),(Pi||Ut.receiveShadow!==q.receiveShadow)&&(Ut.receiveShadow=q.receiveShadow,ae.setValue(U,"receiveShadow",q.receiveShadow)),(X.isMeshStandardMaterial||X.isMeshLambertMaterial||X.isMeshPhongMaterial)&&X.envMap===null&&O.environment!==null&&(Je.envMapIntensity.value=O.environmentIntensity),Je.dfgLUT!==void 0&&(Je.dfgLUT.value=tw()),Pi){if(ae.setValue(U,"toneMappingExposure",N.toneMappingExposure),Ut.needsLights&&hr(Je,Zi),Tt&&X.fog===!0&&_t.refreshFogUniforms(Je,Tt),_t.refreshMaterialUniforms(Je,X,bt,Ct,A.state.transmissionRenderTarget[b.id]),Ut.needsLights&&Ut.numLightProbeGrids>0){let Ce=w,an=0;for(let Cn of A.state.lightProbeGridArray)Cn.texture!==null&&(Ce.textures[an]=Cn.texture,Ce.min[an]=Cn.boundingBox.min,Ce.max[an]=Cn.boundingBox.max,Ce.resolution[an]=Cn.resolution,an++);for(let Cn in Ce)Ce[Cn].length=an;Je.probesSH.value=Ce.textures,Je.probesMin.value=Ce.min,Je.probesMax.value=Ce.max,Je.probesResolution.value=Ce.resolution}io.upload(U,ps(Ut),Je,qt)}if(X.isShaderMaterial&&X.uniformsNeedUpdate===!0&&(io.upload(U,ps(Ut),Je,qt),X.uniformsNeedUpdate=!1),X.isSpriteMaterial&&ae.setValue(U,"center",q.center),ae.setValue(U,"modelViewMatrix",q.modelViewMatrix),ae.setValue(U,"normalMatrix",q.normalMatrix),ae.setValue(U,"modelMatrix",q.matrixWorld),X.uniformsGroups!==void 0){let Ce=X.uniformsGroups;for(let an=0,Cn=Ce.length;an<Cn;an++){let pa=Ce[an];Ht.update(pa,on),Ht.bind(pa,on)}}return on}function hr(b,O){b.ambientLightColor.needsUpdate=O,b.lightProbe.needsUpdate=O,b.sunLights.needsUpdate=O,b.sunLightShadows.needsUpdate=O,b.directionalLights.needsUpdate=O,b.directionalLightShadows.needsUpdate=O,b.pointLights.needsUpdate=O,b.pointLightShadows.needsUpdate=O,b.spotLights.needsUpdate=O,b.spotLightShadows.needsUpdate=O,b.rectAreaLights.needsUpdate=O,b.hemisphereLights.needsUpdate=O}function ms(b){return b.isMeshLambertMaterial||b.isMeshToonMaterial||b.isMeshPhongMaterial||b.isMeshStandardMaterial||b.isShadowMaterial||b.isShaderMaterial&&b.lights===!0}this.getActiveCubeFace=function(){return $},this.getActiveMipmapLevel=function(){return z},this.getRenderTarget=function(){return ht},this.setRenderTargetTextures=function(b,O,J){let X=Vt.get(b);X.__autoAllocateDepthBuffer=b.resolveDepthBuffer===!1,X.__autoAllocateDepthBuffer===!1&&(X.__useRenderToTexture=!1),Vt.get(b.texture).__webglTexture=O,Vt.get(b.depthTexture).__webglTexture=X.__autoAllocateDepthBuffer?void 0:J,X.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(b,O){let J=Vt.get(b);J.__webglFramebuffer=O,J.__useDefaultFramebuffer=O===void 0},this.setRenderTarget=function(b,O=0,J=0){ht=b,$=O,z=J;let X=null,q=!1,Tt=!1;if(b){let Et=Vt.get(b);if(Et.__useDefaultFramebuffer!==void 0){wt.bindFramebuffer(U.FRAMEBUFFER,Et.__webglFramebuffer),it.copy(b.viewport),ft.copy(b.scissor),dt=b.scissorTest,wt.viewport(it),wt.scissor(ft),wt.setScissorTest(dt),Z=-1;return}else if(Et.__webglFramebuffer===void 0)qt.setupRenderTarget(b);else if(Et.__hasExternalTextures)qt.rebindTextures(b,Vt.get(b.texture).__webglTexture,Vt.get(b.depthTexture).__webglTexture);else if(b.depthBuffer){let jt=b.depthTexture;if(Et.__boundDepthTexture!==jt){if(jt!==null&&Vt.has(jt)&&(b.width!==jt.image.width||b.height!==jt.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");qt.setupDepthRenderbuffer(b)}}let Lt=b.texture;(Lt.isData3DTexture||Lt.isDataArrayTexture||Lt.isCompressedArrayTexture)&&(Tt=!0);let zt=Vt.get(b).__webglFramebuffer;b.isWebGLCubeRenderTarget?(Array.isArray(zt[O])?X=zt[O][J]:X=zt[O],q=!0):b.samples>0&&qt.useMultisampledRTT(b)===!1?X=Vt.get(b).__webglMultisampledFramebuffer:Array.isArray(zt)?X=zt[J]:X=zt,it.copy(b.viewport),ft.copy(b.scissor),dt=b.scissorTest}else it.copy(Gt).multiplyScalar(bt).floor(),ft.copy(ce).multiplyScalar(bt).floor(),dt=oe;if(J!==0&&(X=V),wt.bindFramebuffer(U.FRAMEBUFFER,X)&&wt.drawBuffers(b,X),wt.viewport(it),wt.scissor(ft),wt.setScissorTest(dt),q){let Et=Vt.get(b.texture);U.framebufferTexture2D(U.FRAMEBUFFER,U.COLOR_ATTACHMENT0,U.TEXTURE_CUBE_MAP_POSITIVE_X+O,Et.__webglTexture,J)}else if(Tt){let Et=O;for(let Lt=0;Lt<b.textures.length;Lt++){let zt=Vt.get(b.textures[Lt]);U.framebufferTextureLayer(U.FRAMEBUFFER,U.COLOR_ATTACHMENT0+Lt,zt.__webglTexture,J,Et)}}else if(b!==null&&J!==0){let Et=Vt.get(b.texture);U.framebufferTexture2D(U.FRAMEBUFFER,U.COLOR_ATTACHMENT0,U.TEXTURE_2D,Et.__webglTexture,J)}Z=-1};function ur(b){let O=Vt.get(b);return(O.__readFormat!==b.format||O.__readType!==b.type)&&(O.__readFormat=b.format,O.__readType=b.type,O.__formatReadable=se.textureFormatReadable(b.format),O.__typeReadable=se.textureTypeReadable(b.type)),O}this.readRenderTargetPixels=function(b,O,J,X,q,Tt,It,Et=0){if(!(b&&b.isWebGLRenderTarget)){Qt("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Lt=Vt.get(b).__webglFramebuffer;if(b.isWebGLCubeRenderTarget&&It!==void 0&&(Lt=Lt[It],Array.isArray(Lt)&&(Lt=Lt[0])),Lt){wt.bindFramebuffer(U.FRAMEBUFFER,Lt);try{let zt=b.textures[Et],jt=zt.format,he=zt.type;b.textures.length>1&&U.readBuffer(U.COLOR_ATTACHMENT0+Et);let kt=ur(zt);if(kt.__formatReadable===!1){Qt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(kt.__typeReadable===!1){Qt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}O>=0&&O<=b.width-X&&J>=0&&J<=b.height-q&&U.readPixels(O,J,X,q,xt.convert(jt),xt.convert(he),Tt)}finally{let zt=ht!==null?Vt.get(ht).__webglFramebuffer:null;wt.bindFramebuffer(U.FRAMEBUFFER,zt)}}},this.readRenderTargetPixelsAsync=async function(b,O,J,X,q,Tt,It,Et=0){if(!(b&&b.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Lt=Vt.get(b).__webglFramebuffer;if(b.isWebGLCubeRenderTarget&&It!==void 0&&(Lt=Lt[It],Array.isArray(Lt)&&(Lt=Lt[0])),Lt)if(O>=0&&O<=b.width-X&&J>=0&&J<=b.height-q){wt.bindFramebuffer(U.FRAMEBUFFER,Lt);let zt=b.textures[Et],jt=zt.format,he=zt.type;b.textures.length>1&&U.readBuffer(U.COLOR_ATTACHMENT0+Et);let kt=ur(zt);if(kt.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(kt.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let ue=U.createBuffer();U.bindBuffer(U.PIXEL_PACK_BUFFER,ue),U.bufferData(U.PIXEL_PACK_BUFFER,Tt.byteLength,U.STREAM_READ),U.readPixels(O,J,X,q,xt.convert(jt),xt.convert(he),0),U.bindBuffer(U.PIXEL_PACK_BUFFER,null);let Xe=ht!==null?Vt.get(ht).__webglFramebuffer:null;wt.bindFramebuffer(U.FRAMEBUFFER,Xe);let Te=U.fenceSync(U.SYNC_GPU_COMMANDS_COMPLETE,0);return U.flush(),await Ag(U,Te,4),U.bindBuffer(U.PIXEL_PACK_BUFFER,ue),U.getBufferSubData(U.PIXEL_PACK_BUFFER,0,Tt),U.bindBuffer(U.PIXEL_PACK_BUFFER,null),U.deleteBuffer(ue),U.deleteSync(Te),Tt}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(b,O=null,J=0){let X=Math.pow(2,-J),q=Math.floor(b.image.width*X),Tt=Math.floor(b.image.height*X),It=O!==null?O.x:0,Et=O!==null?O.y:0;qt.setTexture2D(b,0),U.copyTexSubImage2D(U.TEXTURE_2D,J,0,0,It,Et,q,Tt),wt.unbindTexture()},this.copyTextureToTexture=function(b,O,J=null,X=null,q=0,Tt=0){let It,Et,Lt,zt,jt,he,kt,ue,Xe,Te=b.isCompressedTexture?b.mipmaps[Tt]:b.image;if(J!==null)It=J.max.x-J.min.x,Et=J.max.y-J.min.y,Lt=J.isBox3?J.max.z-J.min.z:1,zt=J.min.x,jt=J.min.y,he=J.isBox3?J.min.z:0;else{let ae=Math.pow(2,-q);It=Math.floor(Te.width*ae),Et=Math.floor(Te.height*ae),b.isDataArrayTexture?Lt=Te.depth:b.isData3DTexture?Lt=Math.floor(Te.depth*ae):Lt=1,zt=0,jt=0,he=0}X!==null?(kt=X.x,ue=X.y,Xe=X.z):(kt=0,ue=0,Xe=0);let Ee=xt.convert(O.format),dn=xt.convert(O.type),Ut;O.isData3DTexture?(qt.setTexture3D(O,0),Ut=U.TEXTURE_3D):O.isDataArrayTexture||O.isCompressedArrayTexture?(qt.setTexture2DArray(O,0),Ut=U.TEXTURE_2D_ARRAY):(qt.setTexture2D(O,0),Ut=U.TEXTURE_2D),wt.activeTexture(U.TEXTURE0),wt.pixelStorei(U.UNPACK_FLIP_Y_WEBGL,O.flipY),wt.pixelStorei(U.UNPACK_PREMULTIPLY_ALPHA_WEBGL,O.premultiplyAlpha),wt.pixelStorei(U.UNPACK_ALIGNMENT,O.unpackAlignment);let rn=wt.getParameter(U.UNPACK_ROW_LENGTH),pe=wt.getParameter(U.UNPACK_IMAGE_HEIGHT),$i=wt.getParameter(U.UNPACK_SKIP_PIXELS),on=wt.getParameter(U.UNPACK_SKIP_ROWS),dr=wt.getParameter(U.UNPACK_SKIP_IMAGES);wt.pixelStorei(U.UNPACK_ROW_LENGTH,Te.width),wt.pixelStorei(U.UNPACK_IMAGE_HEIGHT,Te.height),wt.pixelStorei(U.UNPACK_SKIP_PIXELS,zt),wt.pixelStorei(U.UNPACK_SKIP_ROWS,jt),wt.pixelStorei(U.UNPACK_SKIP_IMAGES,he);let Pi=b.isDataArrayTexture||b.isData3DTexture,Zi=O.isDataArrayTexture||O.isData3DTexture;if(b.isDepthTexture){let ae=Vt.get(b),Je=Vt.get(O),Nn=Vt.get(ae.__renderTarget),Ce=Vt.get(Je.__renderTarget);wt.bindFramebuffer(U.READ_FRAMEBUFFER,Nn.__webglFramebuffer),wt.bindFramebuffer(U.DRAW_FRAMEBUFFER,Ce.__webglFramebuffer);for(let an=0;an<Lt;an++)Pi&&(U.framebufferTextureLayer(U.READ_FRAMEBUFFER,U.COLOR_ATTACHMENT0,Vt.get(b).__webglTexture,q,he+an),U.framebufferTextureLayer(U.DRAW_FRAMEBUFFER,U.COLOR_ATTACHMENT0,Vt.get(O).__webglTexture,Tt,Xe+an)),U.blitFramebuffer(zt,jt,zt+It,jt+Et,kt,ue,kt+It,ue+Et,U.DEPTH_BUFFER_BIT,U.NEAREST);wt.bindFramebuffer(U.READ_FRAMEBUFFER,null),wt.bindFramebuffer(U.DRAW_FRAMEBUFFER,null)}else if(q!==0||b.isRenderTargetTexture||Vt.has(b)){let ae=Vt.get(b),Je=Vt.get(O);wt.bindFramebuffer(U.READ_FRAMEBUFFER,D),wt.bindFramebuffer(U.DRAW_FRAMEBUFFER,H);for(let Nn=0;Nn<Lt;Nn++)Pi?U.framebufferTextureLayer(U.READ_FRAMEBUFFER,U.COLOR_ATTACHMENT0,ae.__webglTexture,q,he+Nn):U.framebufferTexture2D(U.READ_FRAMEBUFFER,U.COLOR_ATTACHMENT0,U.TEXTURE_2D,ae.__webglTexture,q),Zi?U.framebufferTextureLayer(U.DRAW_FRAMEBUFFER,U.COLOR_ATTACHMENT0,Je.__webglTexture,Tt,Xe+Nn):U.framebufferTexture2D(U.DRAW_FRAMEBUFFER,U.COLOR_ATTACHMENT0,U.TEXTURE_2D,Je.__webglTexture,Tt),q!==0?U.blitFramebuffer(zt,jt,zt+It,jt+Et,kt,ue,kt+It,ue+Et,U.COLOR_BUFFER_BIT,U.NEAREST):Zi?U.copyTexSubImage3D(Ut,Tt,kt,ue,Xe+Nn,zt,jt,It,Et):U.copyTexSubImage2D(Ut,Tt,kt,ue,zt,jt,It,Et);wt.bindFramebuffer(U.READ_FRAMEBUFFER,null),wt.bindFramebuffer(U.DRAW_FRAMEBUFFER,null)}else Zi?b.isDataTexture||b.isData3DTexture?U.texSubImage3D(Ut,Tt,kt,ue,Xe,It,Et,Lt,Ee,dn,Te.data):O.isCompressedArrayTexture?U.compressedTexSubImage3D(Ut,Tt,kt,ue,Xe,It,Et,Lt,Ee,Te.data):U.texSubImage3D(Ut,Tt,kt,ue,Xe,It,Et,Lt,Ee,dn,Te):b.isDataTexture?U.texSubImage2D(U.TEXTURE_2D,Tt,kt,ue,It,Et,Ee,dn,Te.data):b.isCompressedTexture?U.compressedTexSubImage2D(U.TEXTURE_2D,Tt,kt,ue,Te.width,Te.height,Ee,Te.data):U.texSubImage2D(U.TEXTURE_2D,Tt,kt,ue,It,Et,Ee,dn,Te);wt.pixelStorei(U.UNPACK_ROW_LENGTH,rn),wt.pixelStorei(U.UNPACK_IMAGE_HEIGHT,pe),wt.pixelStorei(U.UNPACK_SKIP_PIXELS,$i),wt.pixelStorei(U.UNPACK_SKIP_ROWS,on),wt.pixelStorei(U.UNPACK_SKIP_IMAGES,dr),Tt===0&&O.generateMipmaps===!0&&O.mipmapsAutoUpdate===!0&&U.generateMipmap(Ut),wt.unbindTexture()},this.initRenderTarget=function(b){Vt.get(b).__webglFramebuffer===void 0&&qt.setupRenderTarget(b)},this.initTexture=function(b){b.isCubeTexture?qt.setTextureCube(b,0):b.isData3DTexture?qt.setTexture3D(b,0):b.isDataArrayTexture||b.isCompressedArrayTexture?qt.setTexture2DArray(b,0):qt.setTexture2D(b,0),wt.unbindTexture()},this.resetState=function(){$=0,z=0,ht=null,wt.reset(),Mt.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return pi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(t){this._outputColorSpace=t;let e=this.getContext();e.drawingBufferColorSpace=ge._getDrawingBufferColorSpace(t),e.unpackColorSpace=ge._getUnpackColorSpace()}};var ew=[[[0,0,0,0,-1],[1,0,0,0,-1]],[[1,0,0,1,0],[1,1,0,1,0]],[[1,0,1,0,-1],[3.1,0,1,0,-1]],[[3.1,0,1,.86,.5],[.12,.985,1,.86,.5]],[[.12,.985,1,.4,.9],[0,1,1,0,1]]];function h0(){let i=[],t=[],e=[],n=[];for(let s of ew){let r=e.length;for(let[a,l,c,h,d]of s)for(let u=0;u<=14;u+=1){let f=2*Math.PI*u/14;i.push(a*Math.cos(f),a*Math.sin(f),l),t.push(h*Math.cos(f),h*Math.sin(f),d),e.push(c)}let o=15;for(let a=0;a<14;a+=1){let[l,c]=[r+a,r+o+a];n.push(l,l+1,c,c,l+1,c+1)}}return{position:i,normal:t,head:e,index:n}}var nw=`
uniform vec3 uRight, uUp, uEye;
vec3 lit(vec3 color, vec3 n, float gloss) {
  vec3 l = normalize(-0.45 * uRight + 0.75 * uUp + 0.65 * uEye);
  float wrap = dot(n, l) * 0.5 + 0.5;
  float rim = pow(1.0 - abs(dot(n, uEye)), 3.0);
  float shine = pow(max(dot(n, normalize(l + uEye)), 0.0), 42.0) * gloss;
  vec3 shaded = color * (0.52 + 0.62 * wrap * wrap + 0.06 * rim);
  return mix(shaded, vec3(1.0), 0.42 * shine);
}`,u0=`
uniform vec3 uFog;
uniform float uHaze;
vec3 fogged(vec3 color, float depth) {
  float far = smoothstep(0.35, -1.0, depth);
  vec3 grey = vec3(dot(color, vec3(0.2126, 0.7152, 0.0722)));
  return mix(mix(color, grey, ${Eh} * far), uFog, uHaze * far);
}`,d0=`
in vec3 aDir;
in vec3 aColor;
in float aHead, aLoose;
uniform vec3 uEye;
uniform float uThick, uHeadLength, uDist;
out vec3 vNormal, vColor, vView;
out float vDepth, vAlong, vDim, vLoose;
uniform float uActive;
void main() {
  float len = length(aDir);
  vec3 w = aDir / max(len, 1e-5);
  vec3 h = abs(w.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 u = normalize(cross(h, w));
  vec3 v = cross(w, u);
  float reach = len * 0.985;
  float head = min(uHeadLength, 0.6 * reach);
  float thin = uThick * clamp(reach * 3.0, 0.05, 1.0);
  float z = aHead > 0.5 ? reach - head + position.z * head : position.z * (reach - head);
  vec3 p = u * position.x * thin + v * position.y * thin + w * z;
  vNormal = u * normal.x + v * normal.y + w * normal.z;
  vView = uEye * uDist - p;
  vColor = aColor;
  vLoose = aLoose;
  vAlong = length(p);
  vDepth = dot(p, uEye);
  vDim = uActive < -0.5 || abs(uActive - float(gl_InstanceID)) < 0.5 ? 0.0 : 1.0;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
}`,f0=`
precision highp float;
in vec3 vNormal, vColor, vView;
in float vDepth, vAlong, vDim, vLoose;
out vec4 outColor;
uniform vec3 uPaper;
${nw}
${u0}
void main() {
  vec3 n = normalize(vNormal);
  float facing = dot(n, normalize(vView));
  float a = clamp(facing / max(fwidth(facing), 1e-4) + 0.25, 0.0, 1.0);
  vec3 c = lit(vColor, n, 0.9);
  c *= mix(0.62, 1.0, smoothstep(0.0, 0.45, vAlong));
  // A rattler is banded: nothing holds it.
  float phase = abs(fract(vAlong * 11.0) - 0.5) * 2.0;
  float band = smoothstep(-1.0, 1.0, (phase - 0.5) / max(fwidth(phase), 1e-4));
  c = mix(c, uPaper, vLoose * band * 0.78);
  c = fogged(c, vDepth * 0.8);
  outColor = vec4(mix(c, uFog, vDim * 0.6), a);
}`,p0=`
in vec3 aColor;
in float aShape, aClass;
uniform vec3 uEye;
uniform float uRadius, uPixels, uActive;
out vec3 vColor;
out float vDepth, vSize, vDim;
flat out int vShape;
void main() {
  vDepth = dot(position, uEye);
  // Pulled towards the eye by its radius, so that the ball's surface does not cut the marker.
  vec4 view = modelViewMatrix * vec4(position + uEye * uRadius * 1.5, 1.0);
  gl_Position = projectionMatrix * view;
  vSize = max(2.0 * uRadius * uPixels / -view.z, 4.0) * mix(0.86, 1.08, smoothstep(-1.0, 1.0, vDepth));
  gl_PointSize = vSize + 2.0;
  vColor = aColor;
  vShape = int(aShape + 0.5);
  vDim = uActive < -0.5 || abs(uActive - aClass) < 0.5 ? 0.0 : 1.0;
}`,m0=`
precision highp float;
in vec3 vColor;
in float vDepth, vSize, vDim;
flat in int vShape;
out vec4 outColor;
${u0}
float shape(vec2 p, int kind) {
  vec2 q = abs(p);
  if (kind == 0) return length(p) - 0.94;
  if (kind == 1) return max(q.x, q.y) - 0.78;
  if (kind == 2) return max(q.x * 0.866 + p.y * 0.5, -p.y) - 0.58;
  if (kind == 3) return (q.x + q.y - 1.06) * 0.7071;
  if (kind == 4) return max(min(q.x, q.y) - 0.34, max(q.x, q.y) - 0.94);
  return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.82;
}
void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (vSize + 2.0) / vSize;
  p.y = -p.y;
  float d = shape(p, vShape) * vSize * 0.5;
  float a = 1.0 - smoothstep(-0.6, 0.6, d);
  if (a < 0.35) discard;
  float bulge = clamp(1.0 - dot(p, p) * 0.8, 0.0, 1.0);
  float light = 0.80 + 0.26 * bulge + 0.16 * dot(p, vec2(-0.5, 0.8));
  vec3 c = vColor * light;
  c = mix(c, vec3(1.0), 0.38 * smoothstep(0.42, 0.0, length(p - vec2(-0.28, 0.34))));
  c = mix(c, vColor * 0.42, smoothstep(-0.30 * min(vSize * 0.25, 4.0), 0.0, d) * 0.75);
  c = fogged(c, vDepth);
  outColor = vec4(mix(c, uFog, vDim * 0.72), a);
}`,Qc=`
in vec3 aDir;
uniform vec3 uEye, uRight, uUp;
uniform float uSize, uFacing; // facing: towards the eye instead of tangent
out vec2 vP;
out float vDepth;
void main() {
  vec3 w = normalize(aDir);
  vec3 h = abs(w.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 u = uFacing > 0.5 ? uRight : normalize(cross(h, w));
  vec3 v = uFacing > 0.5 ? uUp : cross(w, u);
  vP = position.xy;
  vec3 p = aDir * 1.004 + (u * position.x + v * position.y) * uSize;
  vDepth = dot(p, uEye);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p + uEye * 0.012, 1.0);
}`,th=`
precision highp float;
in vec2 vP;
in float vDepth;
out vec4 outColor;
uniform vec3 uInk, uPaper;
uniform float uFlat;
void main() {
  vec2 p = vP * 1.15;
  float r = length(p);
  float w = max(fwidth(r), 1e-5);
  float ring = 1.0 - smoothstep(0.04, 0.04 + 1.5 * w, abs(r - 0.88));
#ifdef DOTTED
  // Twelve round dots and no core: a prototype that is free to move inside.
  float turn = (fract(atan(p.y, p.x) * 12.0 / 6.2831853) - 0.5) * 6.2831853 / 12.0;
  ring = 1.0 - smoothstep(0.10, 0.10 + 1.5 * w, length(vec2(r * cos(turn) - 0.88, r * sin(turn))));
  float dash = 1.0, core = 0.0;
#else
  float dash = smoothstep(0.22, 0.34, abs(fract(atan(p.y, p.x) * 10.0 / 6.2831853) - 0.5) * 2.0);
  float core = 1.0 - smoothstep(0.13, 0.13 + 1.5 * w, r);
#endif
  float disc = 1.0 - smoothstep(0.9, 0.9 + 1.5 * w, r);
  float front = mix(0.45, 1.0, smoothstep(-0.3, 0.3, vDepth + uFlat));
  float ink = max(ring * dash, core);
  float a = max(ink * 0.85, disc * 0.20) * front;
  if (a < 0.01) discard;
  outColor = vec4(mix(uPaper, uInk, ink), a);
}`,g0=`
in vec3 aFrom, aTo;
in vec2 aPair;
uniform vec3 uEye;
uniform float uDist, uSide, uWidth, uLift, uTrim, uActive, uRatio;
uniform bool uChord;
uniform vec2 uScreen;
out float vAcross, vAlpha, vHalf;
vec3 curve(float t) {
  if (uChord) return mix(aFrom, aTo, t);
  float cosine = dot(aFrom, aTo);
  vec3 side = aTo - cosine * aFrom;
  float angle = atan(length(side), cosine);
  // Opposite points have no shortest arc: any will do, on the disc the one along the rim.
  if (dot(side, side) < 1e-8) side = abs(aFrom.z) < 0.9 ? vec3(-aFrom.y, aFrom.x, 0.0) : vec3(0.0, -aFrom.z, aFrom.y);
  float trim = min(uTrim, angle * 0.25);
  float turn = mix(trim, angle - trim, t);
  return uLift * (cos(turn) * aFrom + sin(turn) * normalize(side));
}
void main() {
  vec3 p = curve(position.x);
  vec4 here = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
  vec4 ahead = projectionMatrix * modelViewMatrix * vec4(curve(position.x + 0.01), 1.0);
  vec2 along = (ahead.xy / ahead.w - here.xy / here.w) * uScreen;
  vec2 normal = normalize(vec2(-along.y, along.x) + 1e-6);
  float depth = dot(p, uEye);
  // Positive on the side of the ball that the eye sees.
  float facing = depth - 1.0 / uDist;
  float front = smoothstep(-0.25, 0.75, facing);
  vHalf = 0.5 * uWidth * uRatio * (uSide == 0.0 ? 1.0 : mix(0.7, 1.0, front));
  float reach = vHalf + 1.0;
  here.xy += normal * position.y * reach * 2.0 / uScreen * here.w;
  vAcross = position.y * reach;
  float shown = uSide == 0.0 ? 1.0 : smoothstep(0.0, 0.06, facing * uSide);
  float strength = uSide > 0.0 ? mix(0.55, 0.92, front) : uSide < 0.0 ? 0.30 : uChord ? mix(0.28, 0.88, smoothstep(-0.6, 0.6, depth)) : 0.85;
  bool other = uActive > -0.5 && abs(uActive - aPair.x) > 0.5 && abs(uActive - aPair.y) > 0.5;
  vAlpha = shown * strength * (other ? 0.35 : 1.0);
  gl_Position = here;
}`,x0=`
precision highp float;
in float vAcross, vAlpha, vHalf;
out vec4 outColor;
uniform vec3 uInk;
void main() {
  float a = vAlpha * clamp(vHalf + 0.5 - abs(vAcross), 0.0, 1.0);
  if (a < 0.004) discard;
  outColor = vec4(uInk, a);
}`;var sw={sphere:2.3,circle:3.2,projection:2},_0={sphere:[[-1,.7],[1,9.5]],circle:[[0,4]],projection:[[0,1.5]]},v0={transparent:!0,depthWrite:!1,side:Hn,glslVersion:ar},Dd=(i,t)=>{let e=new Ai(new Float32Array(i*t),t);return e.setUsage(oa),e};function rw(i){let t=new hs,e=Array.from({length:i+1},(s,r)=>[r/i,-1,0,r/i,1,0]),n=Array.from({length:i},(s,r)=>[0,1,2,2,1,3].map(o=>o+2*r));return t.setAttribute("position",new We(e.flat(),3)),t.setIndex(n.flat()),t}var eh=class{constructor(t,e,n,s){Object.assign(this,{group:t,sphere:e,ringSize:s});let{mode:r}=e;this.contactMaterials=_0[r].map(([o])=>new Vn({...v0,vertexShader:g0,fragmentShader:x0,depthTest:o>=0,uniforms:{...n,uSide:{value:o},uWidth:{value:sw[r]},uLift:{value:Ba[r]},uTrim:{value:Uh[r]},uChord:{value:r==="projection"}}})),this.ringMaterial=new Vn({...v0,vertexShader:Qc,fragmentShader:th,defines:{DOTTED:""},uniforms:{...n,uSize:{value:s},uFlat:{value:r==="circle"?1:0},uFacing:{value:1}}}),this.meshes=[],this.edges=[],this.rattlers=[]}set(t){this.#i(),this.edges=ys(t),this.rattlers=Ss(t),this.edges.length&&this.#t(),this.rattlers.length&&this.#n()}#t(){let t=rw(ka(this.edges));t.instanceCount=this.edges.length,this.ends=[Dd(this.edges.length,3),Dd(this.edges.length,3)],t.setAttribute("aFrom",this.ends[0]),t.setAttribute("aTo",this.ends[1]),t.setAttribute("aPair",new Ai(Float32Array.from(this.edges.flat()),2)),this.ribbons=_0[this.sphere.mode].map(([,e],n)=>this.#e(t,this.contactMaterials[n],e))}#n(){let t=new Gi(2,2),e=new hs;e.setAttribute("position",t.getAttribute("position")),e.setIndex(t.getIndex()),e.instanceCount=this.rattlers.length,this.tips=Dd(this.rattlers.length,3),e.setAttribute("aDir",this.tips),this.#e(e,this.ringMaterial,10)}#e(t,e,n){let s=new En(t,e);return s.renderOrder=n,s.frustumCulled=!1,this.meshes.push(s),this.group.add(s),s}move(t){let e=(n,s,r)=>{for(let o=0;o<3;o+=1)n.array[3*s+o]=t[3*r+o];n.needsUpdate=!0};this.edges.forEach(([n,s],r)=>{e(this.ends[0],r,n),e(this.ends[1],r,s)}),this.rattlers.forEach((n,s)=>e(this.tips,s,n))}show(t){for(let e of this.ribbons??[])e.visible=t}#i(){for(let t of this.meshes)this.group.remove(t),t.geometry.dispose();this.meshes=[],this.ribbons=null}dispose(){this.#i();for(let t of[...this.contactMaterials,this.ringMaterial])t.dispose()}};var nh=Math.PI/6,Nd=48;function y0(i){return Array.from({length:Nd+1},(t,e)=>{let n=2*Math.PI*e/Nd,[s,r]=[i(n),i(n+1e-4)];return{at:s,tangent:r.map((o,a)=>(o-s[a])*1e4)}})}function S0(){let i=[];for(let e=0;e<6;e+=1){let[n,s]=[Math.cos(e*nh),Math.sin(e*nh)];i.push([y0(r=>[Math.cos(r)*n,Math.cos(r)*s,Math.sin(r)]),0])}for(let e=-2;e<=2;e+=1){let[n,s]=[Math.cos(e*nh),Math.sin(e*nh)];i.push([y0(r=>[Math.cos(r)*n,Math.sin(r)*n,s]),e===0?1:0])}let t={position:[],tangent:[],side:[],index:[]};for(let[e,n]of i){let s=t.position.length/3;e.forEach(({at:r,tangent:o},a)=>{for(let c of[-1,1])t.position.push(...r),t.tangent.push(...o),t.side.push(c,n);if(a===Nd)return;let l=s+2*a;t.index.push(l,l+1,l+2,l+2,l+1,l+3)})}return t}var Fd=`
out vec2 vXY;
uniform vec2 uExtent, uReach;
void main() {
#ifdef FRONT
  vec2 p = position.xy * uReach; // a polygon around the ball's outline
#else
  vec2 p = position.xy;
#endif
  vXY = p * uExtent;
  gl_Position = vec4(p, 0.0, 1.0);
}`,M0=`
vec4 over(vec4 top, vec4 base) {
  float a = top.a + base.a * (1.0 - top.a);
  return vec4((top.rgb * top.a + base.rgb * base.a * (1.0 - top.a)) / max(a, 1e-4), a);
}`,b0=`
uniform highp sampler2D uCells; // first row: prototypes, second row: their colours
uniform int uK;
uniform float uRegions, uCaps, uCapCos;
vec4 painted(vec3 n, vec4 base, float strength) {
  float best = -2.0, second = -2.0;
  int cell = 0;
  for (int i = 0; i < uK; i++) {
    float d = dot(n, texelFetch(uCells, ivec2(i, 0), 0).xyz);
    if (d > best) { second = best; best = d; cell = i; }
    else second = max(second, d);
  }
  vec3 color = texelFetch(uCells, ivec2(cell, 1), 0).rgb;
  float lead = best - second;
  float edge = lead / max(fwidth(lead), 1e-5);
  float rim = (best - uCapCos) / max(fwidth(best), 1e-5);
  float inside = smoothstep(-0.7, 0.7, rim);
  base = over(vec4(color, uRegions * 0.30 * strength), base);
  base = over(vec4(color * 0.62, uRegions * 0.75 * strength * (1.0 - smoothstep(0.6, 1.9, edge))), base);
  base = over(vec4(color, uCaps * 0.26 * strength * inside), base);
  return over(vec4(color * 0.8, uCaps * 0.95 * strength * (1.0 - smoothstep(0.5, 1.6, abs(rim)))), base);
}`,Ud=`
precision highp float;
in vec2 vXY;
out vec4 outColor;
uniform vec3 uRight, uUp, uEye;
uniform float uDist, uFocal, uDark;
uniform vec2 uDepth;
uniform vec3 uLine, uBodyHi, uBodyLo;
${M0}
#ifdef PAINT
${b0}
#endif
void main() {
  // In the frame of the camera: x right, y up, z towards the eye.
  vec3 d = normalize(vec3(vXY, -uFocal));
  float b = d.z * uDist;
  float miss = sqrt(max(uDist * uDist - b * b, 0.0));
  float px = max(fwidth(miss), 1e-5);
  float cover = 1.0 - smoothstep(-1.0, 1.0, (miss - 1.0) / px);
  float s = sqrt(max(1.0 - miss * miss, 0.0));
  float rim = 1.0 - s;
  const vec3 L = vec3(-0.413, 0.688, 0.597);
  // Most of the gloss goes under the markers: over them it would wash out the class colours.
  vec3 near = vec3(0.0, 0.0, uDist) + d * (-b - s);
  float shine = max(dot(near, normalize(L + vec3(0.0, 0.0, 1.0))), 0.0);
  float soft = max(dot(near, L), 0.0);
  shine *= shine; shine *= shine; shine *= shine; shine *= shine; shine *= shine;
  float gloss = 1.0 - (1.0 - shine * mix(0.55, 0.20, uDark)) * (1.0 - soft * soft * soft * mix(0.16, 0.035, uDark));
#ifdef FRONT
  if (cover <= 0.0) discard;
  vec3 hit = near;
  float fresnel = rim * rim * rim;
  vec4 c = vec4(uLine, fresnel * mix(0.30, 0.26, uDark));
#ifdef PAINT
  c = painted(normalize(uRight * hit.x + uUp * hit.y + uEye * hit.z), c, 1.0);
#endif
  c = over(vec4(vec3(1.0), gloss * 0.35), c);
  c.a *= cover;
  float z = hit.z * 0.985 - uDist;
  gl_FragDepth = 0.5 * (uDepth.x * z + uDepth.y) / -z + 0.5;
#else
  vec3 hit = vec3(0.0, 0.0, uDist) + d * (-b + s);
  float outside = max(miss - 1.0, 0.0);
  // Light theme: a soft contact shadow below. Dark theme: a faint halo around.
  vec2 g = vec2(vXY.x / 0.40, (vXY.y + 0.905) / 0.034);
  vec4 around = uDark > 0.5 ? vec4(uBodyHi * 1.9, exp(-outside * 16.0) * 0.20) : vec4(0.10, 0.13, 0.20, exp(-dot(g, g)) * 0.26);
  float fromTop = dot(hit, vec3(-0.32, 0.90, 0.27)) * 0.5 + 0.5;
  vec3 body = mix(uBodyLo, uBodyHi, smoothstep(0.0, 1.0, fromTop));
  body = mix(body, uBodyLo * mix(0.90, 0.72, uDark), rim * rim * 0.75);
  vec4 c = vec4(mix(body, vec3(1.0), gloss * 0.75), 1.0);
#ifdef PAINT
  c = painted(normalize(uRight * hit.x + uUp * hit.y + uEye * hit.z), c, 0.55);
#endif
  c = mix(around, c, cover);
#endif
  if (c.a < 0.003) discard;
  outColor = c;
}`,w0=`
in vec3 aTangent;
in vec2 aSide; // which side of the line, and its weight
uniform vec3 uEye;
uniform float uDist, uFront;
uniform vec2 uScreen;
out float vAcross, vAlpha, vHalf;
void main() {
  vec4 here = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vec4 ahead = projectionMatrix * modelViewMatrix * vec4(position + aTangent * 0.02, 1.0);
  vec2 along = (ahead.xy / ahead.w - here.xy / here.w) * uScreen;
  vec2 normal = normalize(vec2(-along.y, along.x) + 1e-6);
  vHalf = aSide.y > 0.9 ? 0.75 : 0.5;
  float reach = vHalf + 1.0;
  here.xy += normal * aSide.x * reach * 2.0 / uScreen * here.w;
  vAcross = aSide.x * reach;
  // Positive on the side that the eye sees.
  float facing = dot(position, uEye) - 1.0 / uDist;
  float shown = uFront > 0.5 ? smoothstep(0.0, 0.06, facing) : smoothstep(0.0, 0.06, -facing);
  vAlpha = shown * mix(0.6, 1.0, step(0.9, aSide.y)) * mix(0.24, 0.34, uFront);
  // What is well on the other side is clipped here, not blended as nothing later. No triangle is
  // longer than the margin, so none that shows loses a corner.
  if ((uFront > 0.5 ? facing : -facing) < -0.15) here.z = 2.0 * here.w;
  gl_Position = here;
}`,A0=`
precision highp float;
in float vAcross, vAlpha, vHalf;
out vec4 outColor;
uniform vec3 uLine;
void main() {
  float a = vAlpha * clamp(vHalf + 0.5 - abs(vAcross), 0.0, 1.0);
  if (a < 0.004) discard;
  outColor = vec4(uLine, a);
}`,T0=`
precision highp float;
in vec2 vXY;
out vec4 outColor;
uniform float uDist, uFocal;
uniform vec3 uLine, uBodyHi, uBodyLo;
${M0}
#ifdef PAINT
${b0}
#endif
void main() {
  vec2 p = vXY * uDist / uFocal;
  float r = length(p);
  float px = max(fwidth(r), 1e-5);
  vec3 n = vec3(p / max(r, 1e-4), 0.0);
  float cover = 1.0 - smoothstep(-1.0, 1.0, (r - 1.0) / px);
  vec4 c = vec4(mix(uBodyHi, uBodyLo, smoothstep(0.2, 1.0, r)), cover);
  float turn = atan(p.y, p.x) * 6.0 / 3.14159265;
  float spoke = abs(fract(turn - 0.5) - 0.5) * 0.5236 * r / px;
  float tick = 1.0 - smoothstep(0.3, 1.2, spoke);
  c = over(vec4(uLine, tick * cover * 0.22 * smoothstep(0.03, 0.2, r)), c);
  c = over(vec4(uLine, 0.16 * (1.0 - smoothstep(0.3, 1.2, abs(r - 0.5) / px))), c);
#ifdef PAINT
  vec4 paint = painted(n, vec4(0.0), 1.0);
  float band = 1.0 - smoothstep(-1.0, 1.0, (abs(r - 1.075) - 0.035) / px);
  float shown = uCaps > 0.0 ? max(band, cover * 0.75) : cover;
  c = over(vec4(paint.rgb, paint.a * shown), c);
#endif
  c = over(vec4(uLine, 0.85 * (1.0 - smoothstep(0.6, 1.8, abs(r - 1.0) / px))), c);
  if (c.a < 0.003) discard;
  outColor = c;
}`;var aw=256,ro=(i,t,e,n={})=>new Vn({vertexShader:i,fragmentShader:t,uniforms:e,glslVersion:ar,...n}),ih={transparent:!0,depthWrite:!1},Od=(i,t,e=In)=>{let n=new e(i,t);return n.setUsage(oa),n},lw=i=>Math.max(.009,Math.min(.03,.56/Math.sqrt(i+60))),sh=class{constructor(t,e){this.sphere=t,this.flat=t.mode==="circle",this.group=new os,this.#t(e),this.#n(e),this.#e(e),this.#i(e),this.contacts=new eh(this.group,t,e,.075*Math.max(.6,this.crowd)),this.setStructure(t);for(let n of this.group.children)n.frustumCulled=!1}#t(t){let{k:e}=this.sphere;this.cellTexture=new Jr(new Float32Array(8*e),e,2,li,ai),this.cells={uCells:{value:this.cellTexture},uK:{value:e},uRegions:{value:0},uCaps:{value:0},uCapCos:{value:0}};let n=new Gi(2,2),s=new Zo(1,24),r=(d,u,f,g={})=>{let S={...t,...this.cells},p=new En("FRONT"in f?s:n,null);return p.userData.plain=ro(Fd,d,S,{...ih,...g,defines:f}),p.userData.painted=ro(Fd,d,S,{...ih,...g,defines:{...f,PAINT:""}}),p.material=p.userData.plain,p.renderOrder=u,this.group.add(p),p};if(this.flat){this.surfaces=[r(T0,0,{},{depthTest:!1})];return}this.surfaces=[r(Ud,0,{},{depthTest:!1}),r(Ud,8,{FRONT:""})];let o=new qn,{position:a,tangent:l,side:c,index:h}=S0();o.setAttribute("position",new We(a,3)),o.setAttribute("aTangent",new We(l,3)),o.setAttribute("aSide",new We(c,2)),o.setIndex(h);for(let[d,u]of[[0,.5],[1,9]]){let f={...t,uFront:{value:d}},g=new En(o,ro(w0,A0,f,{...ih,side:Hn,depthTest:!!d}));g.renderOrder=u,this.group.add(g)}}#n(t){let{k:e}=this.sphere,n=h0(),s=new hs;s.setAttribute("position",new We(n.position,3)),s.setAttribute("normal",new We(n.normal,3)),s.setAttribute("aHead",new We(n.head,1)),s.setIndex(n.index),s.instanceCount=e,this.dirs=Od(new Float32Array(e*3),3,Ai),this.dirColors=new Ai(new Float32Array(e*3),3),s.setAttribute("aDir",this.dirs),s.setAttribute("aColor",this.dirColors),this.loose=new Ai(new Float32Array(e),1),s.setAttribute("aLoose",this.loose);let r=Math.max(.45,Math.min(1,Math.sqrt(10/e)));this.crowd=r,this.arrows=new En(s,ro(d0,f0,{...t,uThick:{value:.0185*r},uHeadLength:{value:.17*Math.max(.6,r)}},{transparent:!0})),this.arrows.renderOrder=1,this.group.add(this.arrows)}#e(t){let{n:e}=this.sphere,n=new qn;this.features=Od(new Float32Array(e*3),3),this.featureColors=new In(new Float32Array(e*3),3),this.featureShapes=new In(new Float32Array(e),1),this.featureClasses=new In(new Float32Array(e),1),n.setAttribute("position",this.features),n.setAttribute("aColor",this.featureColors),n.setAttribute("aShape",this.featureShapes),n.setAttribute("aClass",this.featureClasses),this.points=new Xo(n,ro(p0,m0,{...t,uRadius:{value:lw(e)}},{transparent:!0,depthWrite:!0})),this.points.renderOrder=2,this.group.add(this.points)}#i(t){let{k:e}=this.sphere,n=new hs,s=new Gi(2,2);n.setAttribute("position",s.getAttribute("position")),n.setIndex(s.getIndex()),n.instanceCount=e,this.ghostDirs=Od(new Float32Array(e*3),3,Ai),n.setAttribute("aDir",this.ghostDirs),this.ghosts=new En(n,ro(Qc,th,{...t,uSize:{value:.085},uFlat:{value:this.flat?1:0},uFacing:{value:this.sphere.mode==="sphere"?0:1}},{...ih,side:Hn})),this.ghosts.renderOrder=3,this.group.add(this.ghosts)}setStructure(t){this.contacts.set(t),this.loose.array.fill(0);for(let e of this.contacts.rattlers)this.loose.array[e]=1;this.loose.needsUpdate=!0,this.prototypes&&this.contacts.move(this.prototypes)}setColors(t,e){t.slice(0,this.sphere.k).forEach((n,s)=>{this.dirColors.array.set(n,3*s),this.cellTexture.image.data.set(n,4*(this.sphere.k+s))}),this.cellTexture.needsUpdate=!0,this.dirColors.needsUpdate=!0,e&&(e.forEach((n,s)=>{this.featureColors.array.set(t[n],3*s),this.featureShapes.array[s]=va(n),this.featureClasses.array[s]=n}),this.featureColors.needsUpdate=!0,this.featureShapes.needsUpdate=!0,this.featureClasses.needsUpdate=!0)}setFrame({prototypes:t,features:e,ghosts:n}){this.dirs.array.set(t),this.dirs.needsUpdate=!0,this.features.array.set(e),this.features.needsUpdate=!0,n&&(this.ghostDirs.array.set(n),this.ghostDirs.needsUpdate=!0);for(let s=0;s<this.sphere.k;s+=1)for(let r=0;r<3;r+=1)this.cellTexture.image.data[4*s+r]=t[3*s+r];this.cellTexture.needsUpdate=!0,this.prototypes=t,this.contacts.move(t)}show(t){let e=this.sphere.mode!=="projection"&&this.sphere.k<=aw;if(this.points.visible=t.features,this.ghosts.visible=t.ghosts&&this.sphere.ghosts,this.contacts.show(t.contacts),this.cells.uRegions.value=t.regions&&e?1:0,this.cells.uCaps.value=t.caps&&e?1:0,t.caps&&e&&this.prototypes){let s=Math.acos(Ea(bf(this.prototypes,this.sphere.k)));this.cells.uCapCos.value=Math.cos(s/2)}let n=e&&(t.regions||t.caps)?"painted":"plain";for(let s of this.surfaces)s.material=s.userData[n]}dispose(){this.contacts.dispose(),this.cellTexture.dispose();for(let t of this.group.children)t.geometry.dispose(),t.material.dispose(),t.userData.plain?.dispose(),t.userData.painted?.dispose()}};var oh=class{constructor(t){this.kind="webgl",this.gl=new Jc({canvas:t,alpha:!0,antialias:!1,powerPreference:"high-performance"}),this.gl.setClearColor(0,0),this.gl.autoClear=!1,this.camera=new kn,this.camera.up.set(0,0,1),this.scene=new Vo,this.balls=[];let e=()=>({value:new K}),n=s=>({value:s});this.shared={uRight:e(),uUp:e(),uEye:e(),uFog:e(),uLine:e(),uBodyHi:e(),uBodyLo:e(),uInk:e(),uPaper:e(),uExtent:{value:new de},uDepth:{value:new de},uScreen:{value:new de},uReach:{value:new de},uDist:n(4),uFocal:n(3.4),uDark:n(0),uHaze:n(.2),uPixels:n(1),uActive:n(-1),uRatio:n(1)}}setTheme(t){let e=(n,s)=>this.shared[n].value.set(...s);e("uFog",t.fog),e("uLine",t.line),e("uBodyHi",t.bodyHi),e("uBodyLo",t.bodyLo),e("uInk",t.text),e("uPaper",t.background),this.shared.uDark.value=t.dark?1:0,this.shared.uHaze.value=t.haze}setProblem(t,e,n){for(let s of this.balls)s.dispose();this.balls=t.map(s=>new sh(s,this.shared)),this.setColors(e,n)}setColors(t,e){this.balls.forEach((n,s)=>n.setColors(t,e?.[s]))}setStructure(t,e){this.balls[t].setStructure(e)}setFrame(t,e){this.balls[t].setFrame(e)}resize(t,e,n){this.gl.setPixelRatio(n),this.gl.setSize(t,e,!1),this.height=e}draw(t,e,n){let{gl:s}=this;s.setScissorTest(!1),s.clear(),s.setScissorTest(!0),t.forEach((r,o)=>{let a=this.balls[o];!a||r.w<2||r.h<2||(this.#t(r,a.flat?Vs:e[o],a.flat),a.show(n),this.shared.uActive.value=n.active?.sphere===o?n.active.cls:-1,s.setViewport(r.x,this.height-r.y-r.h,r.w,r.h),s.setScissor(r.x,this.height-r.y-r.h,r.w,r.h),this.scene.children=[a.group],s.render(this.scene,this.camera))})}#t(t,{azimuth:e,elevation:n,distance:s},r){let o=r?Gs:Fi({azimuth:e,elevation:n}),{camera:a,shared:l}=this,c=Math.min(t.w,t.h);a.near=Math.max(.05,s-1.6),a.far=s+1.6,a.aspect=t.w/t.h,a.fov=2*Math.atan(t.h/c/3.4)*180/Math.PI,a.up.set(...o.up),a.position.set(...o.eye).multiplyScalar(s),a.lookAt(0,0,0),a.updateProjectionMatrix(),l.uRight.value.set(...o.right),l.uUp.value.set(...o.up),l.uEye.value.set(...o.eye),l.uDist.value=s,l.uExtent.value.set(t.w/c,t.h/c);let h=1.02*3.4/Math.sqrt(s*s-1);l.uReach.value.set(h,h).divide(l.uExtent.value),l.uRatio.value=this.gl.getPixelRatio(),l.uScreen.value.set(t.w,t.h).multiplyScalar(this.gl.getPixelRatio());let d=a.projectionMatrix.elements;l.uDepth.value.set(d[10],d[14]),l.uPixels.value=3.4*c*this.gl.getPixelRatio()/2}destroy(){for(let t of this.balls)t.dispose();this.gl.forceContextLoss(),this.gl.dispose()}};function Bd(i,t,e,n,s,r,o){let a=null,l=-1/0;for(let h=0;h<e;h+=1){let[d,u,f]=i(t.prototypes,h);Math.hypot(d-s,u-r)<16&&f>l&&(a={kind:"prototype",index:h},l=f)}if(a&&l>0)return a;let c=11;for(let h=0;o&&h<n;h+=1){let[d,u,f]=i(t.features,h),g=Math.hypot(d-s,u-r),S=f>0?l<=0||g<c:l<=0&&f>l;g<11&&S&&(a={kind:"feature",index:h},c=g,l=Math.max(f,l>0?l:f))}return a}var cw=20,hw=19,uw=.75;function dw(i,t=hw){let e=[],n=i.map((s,r)=>r).sort((s,r)=>i[r].depth-i[s].depth);for(let s of n){let r=i[s];e.every(a=>{let l=i[a];return Math.abs(r.y-l.y)>=t||Math.abs(r.x-l.x)>=(r.width+l.width)/2})&&e.push(s)}return new Set(e)}var da=class{constructor(t,e,n,s){this.sphere=e,this.names=n,this.nodes=Array.from({length:e.k},(r,o)=>rt("span.name",{style:`--c:${Le(s[o])}`,"aria-hidden":"true"},n[o]??"")),this.layer=rt("div.names",{},...this.nodes),t.append(this.layer),this.setStructure(e)}setStructure(t){this.widths=null;let e=new Set(Ss(t));this.nodes.forEach((n,s)=>{let r=this.names[s]??"";en(n,e.has(s)?ct.rattlerName(r):r),n.classList.toggle("loose",e.has(s))})}place(t,e,n,s,r){if(this.layer.hidden=!r,!r)return;(!this.widths?.[0]||this.measured!==`${n},${s}`)&&(this.measured=`${n},${s}`,this.widths=this.nodes.map(f=>f.offsetWidth),this.height=this.nodes[0].offsetHeight);let o=this.sphere.mode==="circle",a=this.sphere.k>cw,l=new Float32Array(3),c=this.nodes.map((f,g)=>{for(let E=0;E<3;E+=1)l[E]=e[3*g+E]*(o?1.18:1.1);let[S,p,m]=t(l,0),y=this.widths[g],R=S>0&&S<n&&p>0&&p<s,w=Math.max(y/2,Math.min(n-y/2,S));return{j:g,x:w,y:p,width:y,depth:m,shown:R&&(m>0||o||!a)}}),h=a?1:uw,d=c.filter(f=>f.shown),u=dw(d.map(f=>({...f,width:h*f.width})),h*this.height);d.forEach((f,g)=>{f.shown=u.has(g)});for(let{j:f,x:g,y:S,depth:p,shown:m}of c){let{style:y}=this.nodes[f];y.transform=`translate(${g.toFixed(1)}px,${S.toFixed(1)}px) translate(-50%,-50%)`,y.opacity=m?o?1:Math.max(.28,Math.min(1,.75+p*.9)).toFixed(2):0,y.zIndex=Math.round(50+p*40)}}};var fw=450,pw=1400,mw=.06,gw=4,E0="lmv-picture",ah=class{constructor(t,e){this.on=t,this.memory=e,this.cells=[],this.rects=[],this.labels=[],this.linked=!0,this.glides=new Map,this.hover=null,this.ratio=1,this.grid=rt("div.cells"),this.message=rt("div.flat-note",{role:"status",hidden:!0}),this.hint=rt("div.hint",{"aria-hidden":"true"},ct.hint),this.node=rt("div.stage",{tabindex:"0",role:"application","aria-label":ct.stage,"aria-describedby":E0},this.grid,this.hint),this.#n(),ym(this.node,(n,s)=>this.cellAt(n,s),{start:()=>{this.glides.clear(),this.dragging=!0},end:()=>{this.dragging=!1,this.on.changed()},rotate:(n,s,r)=>this.turn(n,o=>Mh(o,s,r)),zoom:(n,s)=>this.turn(n,r=>bh(r,s)),reset:n=>this.look(()=>Sh(),n),hover:(n,s)=>this.#f(n,s),hint:()=>this.#r(),grab:(n,s,r)=>this.#l(n,s,r),carry:(n,s)=>this.#c(n,s),drop:n=>this.#h(n),nudge:(n,s,r)=>this.#a(n,s,r)}),this.observer=new ResizeObserver(()=>this.#u()),this.observer.observe(this.node)}#t(t=!1){this.canvas?.removeAttribute("id");let e=rt("canvas",{role:"img",id:E0,hidden:t});return this.node.prepend(e),e}#n(){if(this.canvas=this.#t(),!window.__lmvizNoWebGL)try{this.renderer=new oh(this.canvas),this.#e(this.canvas,this.renderer);return}catch(t){console.warn("sphere view: no WebGL",t),this.canvas.remove(),this.canvas=this.#t()}this.renderer=new Co(this.canvas),this.#s(ct.noWebGL)}#e(t,e){this.context=new AbortController;let{signal:n}=this.context;t.addEventListener("webglcontextlost",s=>{s.preventDefault(),t.hidden=!0,this.canvas=this.#t(),this.renderer=new Co(this.canvas),this.#i(),this.#s(ct.lostWebGL)},{signal:n}),t.addEventListener("webglcontextrestored",()=>{this.context.abort(),this.canvas.remove(),t.remove(),e.gl.forceContextLoss(),this.#s(""),this.#n(),this.#i()},{signal:n})}#i(){this.theme&&this.renderer.setTheme(this.theme),this.spheres&&this.renderer.setProblem(this.spheres,this.colors,this.classes),this.positions?.forEach((t,e)=>t&&this.renderer.setFrame(e,t)),this.#u()}#s(t){this.message.textContent=t,this.message.hidden=!t}#r(){this.hint.classList.add("on"),clearTimeout(this.hintTimer),this.hintTimer=setTimeout(()=>this.hint.classList.remove("on"),pw)}setTheme(t){this.theme=t,this.renderer.setTheme(t)}setProblem(t,e,n,s){Object.assign(this,{spheres:t,names:e,colors:n,classes:s}),this.positions=t.map(()=>null),this.renderer.setProblem(t,n,s),this.structures=t.map(Oh),this.cells=t.map(r=>rt("div.cell",{"data-mode":r.mode})),this.heads=t.map(()=>rt("div.cell-head")),this.holes=t.map(()=>rt("div.hole")),this.cells.forEach((r,o)=>r.append(this.heads[o],this.holes[o])),this.labels=t.map((r,o)=>new da(this.holes[o],r,e,n)),this.setHeads(t),this.grid.replaceChildren(...this.cells),this.grid.dataset.count=String(Math.min(t.length,9)),this.recall(),this.rects=[],this.#u()}recall(){if(!this.spheres)return;let t=this.memory.cameras??[];this.glides.clear(),this.cameras=this.spheres.map((e,n)=>t[this.linked?0:n]??t[0]??Sh()),this.on.changed()}setHeads(t){this.spheres=t,t.forEach((e,n)=>{let{title:s,subtitle:r,note:o}=e;this.heads[n].hidden=!s&&!r&&!o,this.heads[n].replaceChildren(s?rt("b",{},s):"",r?rt("span",{},r):"",o?rt("em",{},o):"");let a=Oh(e);a!==this.structures[n]&&(this.structures[n]=a,this.renderer.setStructure(n,e),this.labels[n].setStructure(e))})}setColors(t,e){this.colors=t,this.classes=e,this.renderer.setColors(t,e),this.labels.forEach((n,s)=>{n.layer.remove(),this.labels[s]=new da(this.holes[s],this.spheres[s],this.names,t)})}setPositions(t,e){this.positions[t]=e,this.renderer.setFrame(t,e)}setMoving(t){this.moving=t,this.node.classList.toggle("moving",t)}held(t,e){return this.hand?.sphere===t&&e.prototypes.set(this.hand.to,3*this.hand.index),e}release(){this.hand&&!this.carrying&&(this.hand=null)}#o(t){return this.spheres[t].mode==="circle"?{frame:Gs,distance:Vs.distance}:{frame:Fi(this.cameras[t]),distance:this.cameras[t].distance}}#l(t,e,n){if(!this.moving||this.hand||this.spheres[t].mode==="projection"||!this.positions?.[t]||!this.rects[t])return!1;let s=this.rects[t],r=Bd(this.projectorOf(t),this.positions[t],this.spheres[t].k,0,e-s.x,n-s.y,!1);if(!r)return!1;let o=this.positions[t].prototypes.slice(3*r.index,3*r.index+3),{eye:a}=this.#o(t).frame;return this.behind=o[0]*a[0]+o[1]*a[1]+o[2]*a[2]<0,this.hand={sphere:t,index:r.index,to:[...o]},this.carrying=!0,this.on.taken(),!0}#c(t,e){let{sphere:n}=this.hand;if(!this.rects[n])return;let{w:s,h:r,x:o,y:a}=this.rects[n],{frame:l,distance:c}=this.#o(n),h=uf(l,c,s,r,t-o,e-a,this.behind);if(this.spheres[n].mode==="circle"){let d=Math.hypot(t-o-s/2,e-a-r/2)||1;h.splice(0,3,(t-o-s/2)/d,(a+r/2-e)/d,0)}this.hand.to=h,this.hover={kind:"prototype",index:this.hand.index,sphere:n,x:t,y:e},this.on.hover(this.hover),this.on.changed()}#h(t){this.carrying=!1,t?this.on.moved(this.hand):this.hand=null,this.on.changed()}#a(t,e,n){if(!this.moving||this.carrying||this.spheres[t].mode!=="sphere"||!this.positions?.[t])return!1;let{prototypes:s}=this.positions[t],{eye:r,right:o,up:a}=Fi(this.cameras[t]),l=f=>[0,1,2].reduce((g,S)=>g+s[3*f+S]*r[S],0),c=Array.from({length:this.spheres[t].k},(f,g)=>g).sort((f,g)=>l(g)-l(f)),h=this.hand?.sphere===t?this.hand.index:c[0],d=[0,1,2].map(f=>s[3*h+f]+mw*(e*o[f]+n*a[f])),u=Math.hypot(...d);return this.on.taken(),this.hand={sphere:t,index:h,to:d.map(f=>f/u)},this.on.moved(this.hand),!0}setLinked(t){this.linked=t,t&&this.cameras&&this.look(()=>this.cameras[0],0,!0)}#u(){let t=this.node.getBoundingClientRect();!t.width||!t.height||(this.rects=this.cells.map((e,n)=>{let s=this.holes[n].getBoundingClientRect();return{x:s.left-t.left,y:s.top-t.top,w:s.width,h:s.height}}),this.size=[Math.round(t.width),Math.round(t.height)],this.renderer.resize(...this.size,this.ratio),this.on.changed())}setRatio(t){t===this.ratio||!this.size||(this.ratio=t,this.renderer.resize(...this.size,t))}fit(t,e){if(!this.spheres)return;let n=Math.max(0,...this.heads.map(l=>l.offsetHeight))+(this.spheres.length>1?gw:0),[s,r]=[this.spheres.length,this.grid.clientWidth],o=t.map(l=>Bf(s,r,l,n,e)).find(Boolean)??null,a=JSON.stringify(o);a!==this.fitted&&(this.fitted=a,this.grid.classList.toggle("fitted",!!o),o&&(this.grid.style.setProperty("--columns",o.columns),this.grid.style.setProperty("--height",`${o.height}px`)))}cellAt(t,e){let n=this.rects.findIndex(s=>t>=s.x&&t<s.x+s.w&&e>=s.y&&e<s.y+s.h);return Math.max(0,n)}turn(t,e){let n=e(this.cameras[t]);this.cameras=this.cameras.map((s,r)=>this.linked||r===t?n:s),this.memory.cameras=this.cameras,this.on.changed()}look(t,e=null,n=this.linked||e===null){this.cameras.forEach((s,r)=>{!n&&r!==e||this.glides.set(r,{from:s,to:t(s,r),start:null})}),this.on.changed()}lookNamed(t){this.look(e=>cf(e,t))}lookAtClass(t){this.look((e,n)=>{let s=this.linked?0:n,r=this.positions[s]?.prototypes;return r?lf(e,r.subarray(3*t,3*t+3)):e})}animate(t,e){if(!this.glides.size)return!1;for(let[n,s]of this.glides){s.start??=t;let r=e?1:Math.min(1,(t-s.start)/fw);this.cameras[n]=hf(s.from,s.to,r),r>=1&&this.glides.delete(n)}return this.memory.cameras=this.cameras,!0}get sight(){let t=this.linked?this.cameras?.slice(0,1):this.cameras,e=n=>[n.azimuth,n.elevation,n.distance].map(s=>Number(s.toFixed(4)));return t?.length?t.map(e):null}projectorOf(t){let{w:e,h:n}=this.rects[t];return this.spheres[t].mode==="circle"?mo(Gs,Vs.distance,e,n):mo(Fi(this.cameras[t]),this.cameras[t].distance,e,n)}#f(t,e){this.pointer=t===null?null:[t,e],this.hoverDue=!0,this.on.pointed()}updateHover(t){if(this.hoverDue=!1,this.carrying)return!1;let e=this.hover;if(!this.pointer||!this.positions?.[0]||!this.rects.length)this.hover=null;else{let[r,o]=this.pointer,a=this.cellAt(r,o),{k:l,n:c}=this.spheres[a],h=this.rects[a],d=Bd(this.projectorOf(a),this.positions[a],l,c,r-h.x,o-h.y,t.features);this.hover=d?{...d,sphere:a,x:r,y:o}:null}this.node.classList.toggle("hit",!!this.hover),this.on.hover(this.hover);let[n,s]=[e,this.hover];return n?.kind!==s?.kind||n?.index!==s?.index||n?.sphere!==s?.sphere}draw(t){if(!this.positions?.[0]||!this.rects.length)return;let e=this.hover?this.hover.kind==="prototype"?this.hover.index:this.classes?.[this.hover.sphere]?.[this.hover.index]:-1,n=this.hover?{sphere:this.hover.sphere,cls:e}:null;this.renderer.draw(this.rects,this.cameras,{...t,active:n}),this.labels.forEach((s,r)=>{let{w:o,h:a}=this.rects[r];s.place(this.projectorOf(r),this.positions[r].prototypes,o,a,t.labels)})}destroy(){this.context?.abort(),this.observer.disconnect(),clearTimeout(this.hintTimer),this.renderer.destroy()}};var C0=i=>i.map(([t,e])=>rt("div.row",{},rt("span",{},t),rt("b",{},e))),lh=class{constructor(t){this.node=rt("div.tip",{role:"status",hidden:!0}),t.append(this.node)}hide(){this.node.hidden=!0}show(t,e,n,s,r){let{sphere:o}=e,a=t.kind==="prototype"?t.index:e.labels?.[t.index]??0,l=rt("div.tip-head",{},rt("i",{style:`background:${Le(e.colors[a])}`}),`${e.names[a]} · ${ct[t.kind]}`),c=t.kind==="prototype"?this.#t(a,e):this.#n(t.index,a,e);this.node.replaceChildren(l,...c),this.node.hidden=!1;let h=this.node.offsetWidth,d=n+18+h>r?Math.max(4,n-h-18):n+18;this.node.style.transform=`translate(${d}px, ${Math.max(4,s-12)}px)`,this.node.dataset.kind=t.kind,this.node.dataset.sphere=o.title}#t(t,{sphere:e,structure:n,frame:s,held:r,gram:o,gramOffset:a,names:l}){let c=r?Mf(s.prototypes,t,e.k):Pa(o,a,t,e.k);if(!c)return[];let h=[[ct.nearest,l[c.other]],[ct.angle,`${c.angle.toFixed(2)}°`]];return n.edges&&h.push([ct.touches,String(ys(n).filter(d=>d.includes(t)).length)]),Ss(n).includes(t)&&h.push([ct.rattler,ct.rattlerTip]),C0(h)}#n(t,e,{sphere:n,frame:s,names:r}){if(n.mode==="projection")return[rt("div.tip-note",{},ct.projected)];let o=Ra(s.features,t,s.prototypes,n.k,e),a=[[ct.theta,`${o.theta.toFixed(2)}°`]];o.margin!==null&&(a.push([ct.margin,(o.margin>=0?"+":"−")+Math.abs(o.margin).toFixed(3)]),a.push([ct.rival,r[o.rival]]));let l=o.margin!==null&&o.margin<0?[rt("div.tip-note",{},ct.misclassified)]:[];return[...C0(a),...l]}};var _w=320,R0=14,vw=220,ch=class{constructor(t){this.root=t,this.buffer=new xa,this.player=new ya(this.buffer,e=>this.trigger?.("need",e),()=>this.#o()),this.memory=Ma(),this.layers=ba(this.memory),this.stats=new Da,this.quality=new Ta(window.devicePixelRatio||1),this.visible=!0,this.#t(),this.#n(),this.#a(),this.stage.setLinked(this.layers.linked)}#t(){let t=e=>(...n)=>{e(...n),this.controls.update(this.player),this.root.dataset.playing=String(this.player.playing),this.wake(!0)};this.stage=new ah({changed:()=>this.wake(!0),pointed:()=>this.wake(),hover:e=>this.#x(e),taken:()=>this.#l(),moved:e=>this.#c(e)},this.memory),this.controls=new Ua({toggle:t(()=>this.toggle()),stepBy:t(e=>this.step(e)),reset:t(()=>this.command("reset")),reseed:t(()=>this.command("reseed")),seek:t(e=>this.player.seek(e)),speed:t(e=>{this.player.stride=e,this.memory.stride=e})}),this.options=new za(this.layers,{layer:(e,n)=>{this.layers[e]=n,this.memory.chosen[e]=n,e==="linked"&&this.stage.setLinked(n),this.wake(!0)},moving:e=>{this.stage.setMoving(e),this.#d(e?ct.sayMoving:"")},view:e=>this.stage.lookNamed(e),face:e=>this.stage.lookAtClass(e)}),this.help=new Oa(ct,()=>Cf(this),ct.keysNote),this.options.addButton(this.help.button),this.twin=new Na(ct.tables,()=>this.#u()),this.panels=new rl({seek:t(e=>this.player.seek(e)),wake:()=>this.wake(),log:(e,n)=>{this.memory.logs[e]=n,this.wake()}}),this.live=rt("div.sr",{"aria-live":"polite"}),this.loading=rt("div.loading",{role:"status"},ct.loading),this.main=rt("div.main",{hidden:!0},rt("div.left",{},this.options.node,this.stage.node,this.stage.message,this.controls.banner,this.controls.node),this.panels.side,this.panels.below,this.twin.node),this.shell=rt("div.lmv",{tabindex:"-1"},this.loading,this.main,this.live,this.help.node),this.root.append(this.shell),this.tooltip=new lh(this.stage.node),this.offShortcut=Af(this.shell,{toggle:t(()=>this.toggle()),step:t(()=>this.step(1)),back:t(()=>this.seekTo(this.player.frame-1)),first:t(()=>this.seekTo(0)),last:t(()=>this.seekTo(this.player.end)),reset:t(()=>this.command("reset")),reseed:t(()=>this.command("reseed")),help:()=>this.help.toggle()},e=>this.allows(e))}#n(){this.intersection=new IntersectionObserver(([t])=>{this.visible=t.isIntersecting,this.wake(!0)}),this.intersection.observe(this.shell),this.onVisibility=()=>this.wake(!0),document.addEventListener("visibilitychange",this.onVisibility),this.sizes=new ResizeObserver(()=>this.panels.resize()),this.sizes.observe(this.shell),this.scroller=kf(this.shell.parentElement),this.around=new ResizeObserver(()=>this.#e()),this.around.observe(this.scroller);for(let t of this.scroller.children)this.around.observe(t)}#e(){if(this.main.hidden)return;let{controls:t,stage:e}=this,n=this.scroller===document.scrollingElement?0:this.scroller.getBoundingClientRect().top,s=e.node.getBoundingClientRect().top-n+this.scroller.scrollTop,r=t.node.hidden?0:t.node.offsetHeight,o=this.scroller.clientHeight,a=o-s-r-R0,{side:l,tiles:c}=this.panels,h=l.offsetTop>t.node.offsetTop?c.node.offsetHeight+R0:0;e.fit([a-h,a],o)}get hidden(){return document.hidden||!this.visible}receive(t,e){if(this.trigger=e,this.#a(),!t?.byteLength)return;let n;try{n=_f(t),this.#m("")}catch(o){this.#m(ct.badPayload(o.message));return}let s=this.buffer.run==="",r=this.player.onPayload(n,performance.now());this.stats.answer(this.player.rtt),this.#i(n.head),this.#r(n.head),this.player.command||this.stage.release(),this.buffer.length&&this.buffer.labels&&((r.reset||this.problemOf!==this.buffer.run)&&this.#h(s),this.panels.setHead(this.buffer.head),this.stage.setHeads(this.buffer.head.spheres),this.options.setHead(this.buffer.head),this.#s(r.added),r.cut&&this.panels.dirty(),this.#e()),this.fresh=!0,this.wake(!0)}#i({page:t="",layers:e,sight:n={}}){this.opened=Ma(t).opened!==n.opened,!(this.memory.page===t&&this.layered&&!this.opened)&&(this.layered=!0,this.memory=Ma(t),this.opened&&pf(this.memory,{...n,cameras:n.cameras.map(af).filter(Boolean)}),this.panels.setLogs(this.memory.logs),this.stage.memory=this.memory,this.player.stride=this.memory.stride,Object.assign(this.layers,ba(this.memory,e)),this.options.setLayers(this.layers),this.stage.setLinked(this.layers.linked),this.opened&&this.stage.recall())}get still(){return!!this.buffer.head?.still}allows(t){return t==="help"?!!this.scene:this.still||this.help.open?!1:!((t==="reset"||t==="reseed")&&this.buffer.head?.recorded)}#s(t){this.controls.node.hidden=this.still,this.controls.setRecorded(!!this.buffer.head.recorded),!(!this.still||this.returning||this.player.restoring||!t)&&(go()?this.player.seek(this.buffer.last):this.player.glideToLast())}#r({stride:t,sight:e}){if(!t||t===this.suggestion&&!this.opened)return;let n=this.suggestion===void 0;this.suggestion=t,!(n&&!this.opened&&wa.has(this.buffer.run))&&(this.player.stride=this.opened&&e?.speed||t,this.memory.stride=this.player.stride)}#o(){let t=this.stage.sight,{head:e}=this.buffer;if(!t||!e)return null;let n=Object.fromEntries(e.charts.map(s=>[s.series[0],!!s.log]));return{cameras:t,layers:Ph(this.layers,ba({chosen:{}},e.layers)),logs:Ph(this.memory.logs,n),speed:this.player.stride===this.suggestion?null:this.player.stride}}#l(){this.resume=this.player.playing,this.player.pause(),this.controls.update(this.player),this.wake(!0)}#c({sphere:t,index:e,to:n}){this.player.move(t,e,n),this.resume&&this.player.play(),this.resume=!1,this.panels.dirty(),this.#d(ct.sayMoved(this.names[e])),this.wake(!0)}#h(t){let{head:e,labels:n}=this.buffer;this.problemOf=this.buffer.run;let s=Math.max(...e.spheres.map(o=>o.k));this.names=Array.from({length:s},(o,a)=>e.classes?.[a]?.name??ct.className(a)),this.colors=this.names.map((o,a)=>xo(a,this.theme.background)),this.scene=new La(e.spheres),this.main.hidden=!1,this.loading.hidden=!0,this.root.dataset.spheres=String(e.spheres.length),this.shell.classList.toggle("many",e.spheres.length>1),this.stage.setProblem(e.spheres,this.names,this.colors,n),this.options.setProblem(e.spheres,this.names),this.panels.setProblem(e,this.scene.offsets,this.names,this.colors);let r=wa.get(this.buffer.run);e.still?this.returning={cursor:1/0,playing:!1,stride:this.player.stride}:this.opened&&e.sight?.at&&!e.recorded?this.player.approach(e.sight.at):r?this.returning=r:t&&(e.autoplay&&!go()?this.player.play():e.total>1&&(this.returning={cursor:1/0,playing:!1,stride:this.player.stride}))}#a(){let t=getComputedStyle(this.shell),e=Lf(t);e!==this.themeKey&&(this.themeKey=e,this.theme=Df(t),this.shell.classList.toggle("dark",this.theme.dark),this.stage.setTheme(this.theme),this.panels.setTheme(this.theme),this.scene&&(this.colors=this.names.map((n,s)=>xo(s,this.theme.background)),this.stage.setColors(this.colors,this.buffer.labels),this.panels.setColors(this.colors)),this.wake(!0))}toggle(){let{player:t}=this;t.playing?t.pause():t.play(),this.#d(t.playing?ct.sayPlaying:ct.sayPaused(t.step))}step(t){this.player.stepBy(t),go()&&this.player.goal!==null&&this.player.goal<=this.buffer.last&&this.player.seek(this.player.goal),this.sayStep=!0}seekTo(t){this.player.playing&&this.player.pause(),this.player.seek(t),this.sayStep=!0}command(t){this.player.ask(t)}#u(){let{buffer:t,player:e,scene:n,names:s}=this;return Of({head:t.head,frames:t.frames,frame:e.frame,upto:Math.floor(e.seen+1e-6),scene:n,labels:t.labels,names:s,step:this.still?null:e.step})}wake(t=!1){t&&(this.isDirty=!0),!(this.raf||this.dead)&&(this.raf=requestAnimationFrame(e=>this.#f(e)))}#f(t){if(this.raf=0,this.dead)return;let e=this.lastLoop?(t-this.lastLoop)/1e3:1/60;this.lastLoop=t,this.returning&&!this.player.restoring&&(this.player.seek(Math.min(this.returning.cursor,this.buffer.last)),this.player.seen=this.buffer.last,this.player.stride=this.returning.stride,this.player.playing=this.returning.playing&&!this.player.finished,this.returning=null,this.fresh=!0);let n=performance.now(),s=!this.hidden&&this.player.tick(e),r=this.stage.animate(t,go()),o=!r&&!this.stage.dragging;if(this.player.pump(performance.now(),!this.hidden,o)&&this.#v(),this.scene&&this.buffer.length&&!this.hidden&&(this.stage.hoverDue&&this.stage.updateHover(this.layers)&&(this.isDirty=!0),s||r||this.isDirty||this.fresh)){let c=s||r||this.stage.dragging;c&&this.wasActive&&this.quality.sample(t-this.drawnAt);let h=c||this.wasActive||this.player.moving;this.wasActive=c,this.drawnAt=t,this.stage.setRatio(h?this.quality.moving:this.quality.rest),this.#g(this.fresh||this.stage.hand||this.player.cursor!==this.placedAt,t),h&&this.#_()}s&&this.stats.frame(t,performance.now()-n);let a=this.player.moving&&!s&&this.player.inflight;this.#p(),this.#y();let l=!this.hidden&&this.panels.due(t);!this.hidden&&(l||this.stage.glides.size||this.player.moving&&!a)?this.wake():this.lastLoop=0}#g(t,e){this.isDirty=!1;let{player:n,buffer:s,stage:r}=this;t&&(this.placedAt=n.cursor,this.scene.at(s.frames,n.cursor).forEach((l,c)=>r.setPositions(c,r.held(c,l))));let o=n.frame,a=!n.moving||e-(this.panelsAt??0)>=_w;(this.fresh||o!==this.shownFrame&&a)&&(this.shownFrame=o,this.panelsAt=e,this.panels.setFrame(s.frames,o,Math.floor(n.seen+1e-6)),r.canvas.setAttribute("aria-label",Ef(this)),this.twin.update()),this.fresh=!1,t&&r.pointer&&r.updateHover(this.layers),r.draw(this.layers),this.controls.update(n),this.sayStep&&!n.moving&&(this.sayStep=!1,this.#d(ct.sayStep(n.step)))}#x(t){if(!t){this.tooltip.hide();return}this.tooltip.show(t,Rf(this,t.sphere),t.x,t.y,this.stage.node.clientWidth)}#_(){clearTimeout(this.refine),this.refine=setTimeout(()=>this.wake(!0),vw)}#v(){clearTimeout(this.retry),clearTimeout(this.slow),this.retry=setTimeout(()=>this.wake(),5100),this.slow=setTimeout(()=>this.player.inflight&&this.wake(!0),Fh+50)}#y(){clearTimeout(this.poll);let t=this.hidden||this.player.inflight?null:this.player.pollIn(performance.now());t!==null&&(this.poll=setTimeout(()=>this.wake(),t+1))}#p(){If(this);let{cursor:t,playing:e,stride:n}=this.player;this.buffer.run&&this.problemOf===this.buffer.run&&!this.returning&&wa.set(this.buffer.run,{cursor:t,playing:e,stride:n})}#d(t){en(this.live,t)}#m(t){this.error=t,t&&en(this.loading,t),this.loading.setAttribute("role",t?"alert":"status"),this.loading.hidden=!t&&!this.main.hidden,this.#p()}destroy(){this.dead=!0,cancelAnimationFrame(this.raf);for(let t of[this.retry,this.slow,this.refine,this.poll])clearTimeout(t);this.offShortcut(),document.removeEventListener("visibilitychange",this.onVisibility),this.intersection.disconnect(),this.sizes.disconnect(),this.around.disconnect(),this.panels.destroy(),this.stage.destroy()}};var P0=`.lmv-root {
  container: lmv / inline-size;
  --ink: var(--st-text-color, #262730);
  --paper: var(--st-background-color, #fff);
  --soft: var(--st-secondary-background-color, #f3f5f8);
  --accent: var(--st-primary-color, #0072b2);
  --edge: var(--st-border-color, rgba(120, 130, 150, 0.28));
  --muted: color-mix(in srgb, var(--ink) 66%, var(--paper));
  --radius: 12px;
  --optimum: #00805a;
  --tammes: #9a459a;
  font-family: var(--st-font, system-ui, sans-serif);
  color: var(--ink);
  font-size: 0.9375rem;
  line-height: 1.35;
}
.lmv-root * { box-sizing: border-box; }
.lmv-root [hidden] { display: none !important; }
.lmv { outline: none; }
.lmv.dark { --optimum: #3ecf9d; --tammes: #dd92d8; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.loading { padding: 3rem 1rem; text-align: center; color: var(--muted); }
.loading[role='alert'] { color: var(--ink); border: 1px solid var(--accent); border-radius: var(--radius); padding: 1rem; margin-bottom: 1rem; }

.main { display: grid; gap: 18px; grid-template-columns: minmax(0, 1fr); }
.left, .side, .below { min-width: 0; }
.left { position: relative; }

/* Layer chips and views */
.options { display: flex; flex-wrap: wrap; gap: 8px 10px; justify-content: space-between; margin-bottom: 6px; }
.layers, .views { display: flex; flex-wrap: wrap; gap: 4px; }
.layers .group { display: contents; }
:where(.lmv) :is(button, select) { font: inherit; color: inherit; cursor: pointer; }
:where(.lmv) option { font-size: 14px; }
.chip, .view, .face, .speed, .matrix-sphere, .log {
  min-height: 32px; padding: 0 6px; border: 1px solid var(--edge); border-radius: 999px;
  background: transparent; font-size: 13px; transition: background 0.15s, border-color 0.15s;
}
.chip[aria-pressed='true'] {
  background: color-mix(in srgb, var(--accent) 13%, var(--paper));
  border-color: color-mix(in srgb, var(--accent) 55%, var(--paper));
}
.chip[aria-pressed='false'] { color: var(--muted); }
.views { gap: 0; }
.view { border-radius: 0; border-right-width: 0; color: var(--muted); }
.view:first-child { border-radius: 999px 0 0 999px; }
.face { border-radius: 0 999px 999px 0; width: 84px; color: var(--muted); }
.face option, .speed option, .matrix-sphere option { background: var(--paper); color: var(--ink); }
.chip:hover, .view:hover, .face:hover, .speed:hover, .log:hover { border-color: var(--accent); color: var(--ink); }
.lmv :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

/* Stage */
.stage { position: relative; border-radius: var(--radius); outline-offset: 0; user-select: none; -webkit-user-select: none; }
/* No rounded corners: they are transparent anyway, and would cost the compositor a mask a frame. */
.stage > canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
.cells { position: relative; display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
.cell { min-width: 0; display: flex; flex-direction: column; }
.cell-head { text-align: center; padding: 6px 4px 0; min-height: 1.5rem; line-height: 1.25; pointer-events: none; }
.cell-head b { display: block; font-weight: 650; font-size: 1rem; }
.cell-head span, .cell-head em { display: block; color: var(--muted); font-size: 0.8125rem; font-style: normal; }
.cell-head em { font-style: italic; }
.hole { position: relative; width: 100%; aspect-ratio: 1 / 1; max-height: min(620px, 58vh); overflow: hidden; cursor: grab; }
.cells.fitted { grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); }
.cells.fitted .hole { margin-top: auto; aspect-ratio: auto; max-height: none; height: var(--height); }
/* A finger that moves up or down scrolls the page; one that starts sideways turns the sphere. */
.hole { touch-action: pan-y; }
.cell[data-mode='circle'] .hole { cursor: default; touch-action: auto; }
.stage:active .hole { cursor: grabbing; }
.stage.hit .hole { cursor: pointer; }
.stage.moving .hole { touch-action: none; }
.stage.moving.hit .hole { cursor: move; }
/* Names lie above each other by depth, but never above the player bar. */
.names { position: absolute; inset: 0; pointer-events: none; isolation: isolate; }
.name {
  position: absolute; left: 0; top: 0; padding: 1px 7px 1px 5px; border-radius: 7px; white-space: nowrap;
  font-size: calc(12.5px * var(--lmviz-type, 1)); font-weight: 600; color: var(--ink);
  background: color-mix(in srgb, var(--paper) 78%, transparent); will-change: transform;
}
.name::before { content: ''; display: inline-block; width: 8px; height: 8px; margin-right: 5px; border-radius: 50%; background: var(--c); }
.name.loose::before { background: none; border: 2px dotted var(--c); border-radius: 50%; width: 10px; height: 10px; box-sizing: border-box; }
.many .name { font-size: calc(11.5px * var(--lmviz-type, 1)); padding: 0 5px 0 4px; }
.hint {
  position: absolute; left: 50%; bottom: 14px; transform: translateX(-50%); padding: 6px 14px; border-radius: 999px;
  background: var(--ink); color: var(--paper); font-size: 0.8125rem; opacity: 0; transition: opacity 0.25s; pointer-events: none;
}
.hint.on { opacity: 0.88; }
.tip {
  position: absolute; left: 0; top: 0; z-index: 200; min-width: 170px; max-width: 260px; padding: 9px 12px; pointer-events: none;
  background: color-mix(in srgb, var(--paper) 94%, transparent); border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: 0 6px 24px rgba(10, 16, 32, 0.2); font-size: 0.8125rem;
}
.tip-head { display: flex; align-items: center; gap: 7px; font-weight: 650; margin-bottom: 4px; }
.tip-head i { width: 11px; height: 11px; border-radius: 50%; }
.tip .row { display: flex; justify-content: space-between; gap: 16px; }
.tip .row span, .tip-note { color: var(--muted); }
.tip b { font-weight: 600; font-variant-numeric: tabular-nums; }
.flat-note { padding: 8px 12px; margin: 6px 0; border-radius: 10px; background: var(--soft); font-size: 0.84375rem; }

/* Player bar */
.bar {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 14px;
  padding: 2px 14px 8px; border: 1px solid var(--edge); border-radius: 16px; background: var(--soft);
  position: sticky; bottom: 8px; z-index: 5; box-shadow: 0 2px 14px rgba(10, 16, 32, 0.08);
}
.buttons, .readout { display: flex; align-items: center; gap: 6px; }
.btn {
  display: inline-grid; place-items: center; min-width: 40px; height: 40px; padding: 0 8px; border-radius: 12px;
  border: 1px solid transparent; background: transparent; transition: background 0.15s;
}
.btn:hover { background: color-mix(in srgb, var(--ink) 9%, transparent); }
.btn:active { background: color-mix(in srgb, var(--ink) 16%, transparent); }
.btn.txt { font-weight: 650; font-size: 14px; font-variant-numeric: tabular-nums; }
.btn.primary { width: 48px; height: 48px; border-radius: 50%; background: var(--accent); color: #fff; }
.btn.primary:hover { filter: brightness(1.08); }
.btn.primary svg { width: 24px; height: 24px; }
.track { flex: 1 0 100%; min-width: 0; }
.scrub { appearance: none; display: block; width: 100%; height: 34px; margin: 0; background: transparent; cursor: pointer; }
.scrub::-webkit-slider-runnable-track {
  height: 6px; border-radius: 3px;
  background: linear-gradient(to right, var(--accent) var(--at, 0%), color-mix(in srgb, var(--ink) 18%, transparent) var(--at, 0%));
}
.scrub::-webkit-slider-thumb {
  appearance: none; width: 18px; height: 18px; margin-top: -6px; border-radius: 50%;
  background: var(--accent); border: 3px solid var(--paper); box-shadow: 0 1px 4px rgba(10, 16, 32, 0.35);
}
.scrub::-moz-range-track { height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--ink) 18%, transparent); }
.scrub::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }
.scrub::-moz-range-thumb { width: 14px; height: 14px; border-radius: 50%; background: var(--accent); border: 3px solid var(--paper); }
.counter { display: inline-flex; align-items: baseline; gap: 5px; min-width: 4.6em; justify-content: flex-end; }
.counter small { color: var(--muted); font-size: 13px; }
.counter b { font-size: 19px; font-weight: 650; font-variant-numeric: tabular-nums; }
.state { display: inline-flex; align-items: center; gap: 6px; font-size: 12.5px; color: var(--muted); min-width: 5.4em; }
.state i { width: 9px; height: 9px; border-radius: 50%; background: #8a93a3; flex: none; }
.state:is([data-kind='live'], [data-kind='error']) i { background: #d5473e; }
.state[data-kind='wait'] i { background: #e69f00; }
.state[data-kind='done'] i { background: var(--optimum); }
.speed { min-height: 40px; padding: 0 6px; border-radius: 12px; background: transparent; }
.banner {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; padding: 8px 14px; margin-bottom: 8px; border-radius: var(--radius);
  background: color-mix(in srgb, var(--optimum) 13%, var(--paper)); font-size: 0.875rem;
}
.banner-icon { display: inline-flex; color: var(--optimum); }
.banner[data-kind='error'] { background: color-mix(in srgb, #d5473e 14%, var(--paper)); }
.banner[data-kind='error'] .banner-icon { color: #d5473e; }
.banner span:last-child { color: var(--muted); }

/* Tiles and matrix */
.side { display: grid; gap: 16px; align-content: start; }
.tiles { display: flex; flex-wrap: wrap; gap: 8px; }
/* A page that presents to a room asks for larger controls, and above for a taller sphere. What is
   measured in rem follows the page's type by itself and must not grow twice. */
.options, .tiles, .bar { font-size: 15px; zoom: var(--lmviz-type, 1); }
.tile-group { flex: 1 0 100%; font-weight: 650; font-size: 14px; margin-top: 4px; }
.tile {
  position: relative; flex: 1 1 150px; display: flex; flex-direction: column; padding: 10px 12px 10px 16px; border-radius: var(--radius);
  background: var(--soft); overflow: hidden;
}
.tile::before { content: ''; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent); }
.tile.optimum::before { background: var(--optimum); }
.tile.tammes::before { background: var(--tammes); }
.tile-label { font-size: 12.5px; line-height: 1.25; color: var(--muted); }
.tile-value { font-variant-numeric: tabular-nums; }
.tile-value b { font-size: 26px; font-weight: 650; letter-spacing: -0.01em; }
.tile-value small { font-size: 22px; font-weight: 400; color: var(--muted); }
.gap { font-size: 12.5px; color: var(--muted); font-variant-numeric: tabular-nums; }
.many .gap { min-height: 1.35em; }
.matrix header, .chart figcaption { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 1.875rem; }
:where(.lmv) h3 { font-size: 0.875rem; font-weight: 650; margin: 0; padding: 0; font-family: inherit; }
h3 small { font-weight: 400; color: var(--muted); font-size: 0.8125rem; }
.matrix header { padding-bottom: 4px; flex-wrap: wrap; }
.matrix-sphere { font-size: 0.8125rem; min-width: 0; max-width: 100%; }
.matrix canvas { width: 100%; max-width: 20rem; aspect-ratio: 1; display: block; }
.matrix-read { display: block; font-size: 0.78125rem; color: var(--muted); font-variant-numeric: tabular-nums; min-height: 1.4em; margin-top: 4px; }

/* Curves */
.below { display: grid; gap: 18px 22px; grid-template-columns: minmax(0, 1fr); }
.chart { margin: 0; min-width: 0; }
.plot { width: 100%; height: 12.75rem; overflow: hidden; }
.plot .u-over { cursor: crosshair; }
.playhead { position: absolute; top: 0; bottom: 0; left: 0; width: 0; border-left: 1.5px solid color-mix(in srgb, var(--ink) 55%, transparent); pointer-events: none; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 0.78125rem; color: var(--muted); min-height: 1.25rem; }
.key { display: inline-flex; align-items: center; gap: 6px; }
.key i { width: 1rem; height: 0; }
.key b { color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
.log { min-height: 1.625rem; min-width: 2.75rem; padding: 0 9px; font-size: 0.75rem; color: var(--muted); }
.log[aria-pressed='true'] { color: var(--ink); border-color: var(--accent); }
.plot .u-legend { display: none; }
.plot .u-hz .u-cursor-x { border-right: 1px solid color-mix(in srgb, var(--ink) 35%, transparent); }

@container lmv (min-width: 560px) {
  .cells:not(.fitted):is([data-count='2'], [data-count='4']) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .cells:not(.fitted):is([data-count='3'], [data-count='5'], [data-count='6'], [data-count='7'],
  [data-count='8'], [data-count='9']) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .below { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@container lmv (min-width: 760px) {
  .main { grid-template-columns: minmax(0, 1fr) minmax(230px, 27%); }
  .below { grid-column: 1 / -1; }
  .lmv:not(.many) .tile { flex-basis: 100%; }
  .lmv:not(.many) .views { position: absolute; top: 42px; right: 0; z-index: 3; }
  .lmv:not(.many) .cell-head { text-align: left; padding-right: 310px; min-height: 44px; }
  .many .main { grid-template-columns: minmax(0, 1fr); }
  .many .side { grid-template-columns: minmax(0, 1fr) 17.5rem; gap: 24px; }
  .many .tiles { align-content: start; }
  .many .hole { max-height: 460px; }
}
@container lmv (min-width: 892px) {
  .lmv:not(.many) .views { position: static; }
  .lmv:not(.many) .cell-head { padding-right: 4px; min-height: 0; }
}
@container lmv (min-width: 68.75rem) {
  .below[data-count='3'], .below[data-count='5'], .below[data-count='6'] { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .main { grid-template-columns: minmax(0, 1fr) 19.375rem; }
}
/* Without tiles and matrix the sphere has the whole width. */
.main:has(> .side[hidden]) { grid-template-columns: minmax(0, 1fr); }
@container lmv (max-width: 759px) {
  .buttons, .readout { flex: 1 0 auto; justify-content: space-between; }
  .counter { justify-content: flex-start; min-width: 0; }
  .chip, .view, .face, .log, .matrix-sphere { min-height: 40px; padding: 0 8px; }
}
@container lmv (max-width: 559px) {
  .cells:not(.fitted):is([data-count='3'], [data-count='4'], [data-count='5'], [data-count='6'],
  [data-count='7'], [data-count='8'], [data-count='9']) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .views { width: 100%; }
  .view { flex: 1; padding: 0 6px; }
  .face { flex: 1.6; width: auto; min-width: 0; }
  .tile-value b { font-size: 23px; }
  .matrix canvas { margin: 0 auto; }
}
@media (prefers-reduced-motion: reduce) {
  .lmv-root * { transition: none !important; }
}
`;var I0=`/* Tables and the list of keys: of both views. */
.twin { grid-column: 1 / -1; min-width: 0; }
.twin summary { display: list-item; min-height: 2rem; padding: 5px 4px; font-size: 0.875rem; color: var(--muted); cursor: pointer; border-radius: 6px; }
.twin summary:hover { color: var(--ink); }
.tables { display: grid; gap: 16px; padding: 8px 0 4px; }
.scroll { overflow: auto; max-height: 420px; max-width: 100%; }
.twin table { border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.twin caption { text-align: left; font-weight: 650; padding: 2px 0 6px; white-space: nowrap; }
.twin :is(th, td) { padding: 4px 10px; border: 1px solid var(--edge); text-align: right; white-space: nowrap; }
.twin th { background: var(--soft); font-weight: 600; }
.twin th[scope='row'] { text-align: left; position: sticky; left: 0; }
.help {
  width: min(34rem, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto; padding: 14px 18px;
  color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 12px;
}
.help::backdrop { background: rgba(10, 16, 32, 0.45); }
.help header { display: flex; align-items: center; justify-content: space-between; }
.help h3 { font-size: 1.125rem; }
.help h4 { margin: 14px 0 6px; font-size: 0.875rem; font-weight: 650; }
.help dl { margin: 0; display: grid; gap: 2px; }
.help dl div { display: flex; gap: 14px; padding: 4px 0; border-top: 1px solid var(--edge); font-size: 0.875rem; }
.help dt { flex: 0 0 9.5em; }
.help dd { margin: 0; }
.help p { margin: 14px 0 0; font-size: 0.8125rem; color: var(--muted); }
.help kbd {
  display: inline-block; min-width: 1.9em; padding: 1px 6px; text-align: center; font: inherit; font-size: 0.8125rem;
  border: 1px solid var(--edge); border-bottom-width: 2px; border-radius: 6px; background: var(--soft);
}
`;var Mw=60,kd=new WeakMap;function bw(i){let t=document.createElement("style");t.textContent=of+P0+I0;let e=document.createElement("div");e.className="lmv-root",e.dataset.testid="lmviz-sphere",i.append(t,e);let n=new ch(e);return n.nodes=[t,e],n}function ww({data:i,parentElement:t,setTriggerValue:e}){let n=kd.get(t);return(!n||n.dead)&&(n=bw(t),kd.set(t,n)),n.receive(i,e),()=>{setTimeout(()=>{if(!((t.host??t).isConnected||n.dead)){n.destroy();for(let r of n.nodes)r.remove();kd.delete(t)}},Mw)}}export{ww as default};
/*! Bundled license information:

three/build/three.core.js:
three/build/three.module.js:
  (**
   * @license
   * Copyright 2010-2026 Three.js Authors
   * SPDX-License-Identifier: MIT
   *)
*/

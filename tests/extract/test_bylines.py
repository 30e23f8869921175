"""Bylines and credits: who wrote and photographed."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

NEWS = "3月12日，临河区召开防汛工作会议。"


@phenomena(
    "text, reporters",
    [
        ("what the text goes on with: 据", "临河新闻记者 林晓芳据外国通讯社6日报道，大坝已通水。", {"林晓芳": "记者"}),
        ("what the text goes on with: a body", "临河财经记者 沈芳杰农业农村部近日通知，防汛开始。", {"沈芳杰": "记者"}),
        ("the third character of the name", "临河新闻记者 沈清芳他是出名的能手，被称为河长。", {"沈清芳": "记者"}),
        ("three names printed together", "本报讯（记者林澜沈芳杰顾明）" + NEWS,
         {"林澜": "记者", "沈芳杰": "记者", "顾明": "记者"}),
        ("a spread name and the text", "本报记者 矫 川近日，临河区召开防汛工作会议。", {"矫川": "记者"}),
        ("a spread name and the paper", NEWS + " 记者：安 川临河融媒", {"安川": "记者"}),
        ("called like a town", "图为会场。临河社记者 高平 摄", {"高平": "摄影"}),
        ("a town before 报道", "临河网记者 林晓 高平报道：" + NEWS, {"林晓": "记者"}),
        ("a stroke for a mark", NEWS + "记者丨林晓编辑丨沈芳杰 顾明", {"林晓": "记者"}),
        ("text behind a stroke", "文丨林晓芳出品丨临河财经近日，大桥通车。", {"林晓芳": "记者"}),
        ("text behind a bar", "撰文|林晓芳近日，大桥通车。", {"林晓芳": "记者"}),
        ("a square in the line", "大桥通车的启示□林晓芳近日，大桥通车。", {"林晓芳": "记者"}),
        ("a square with a space", "大桥通车的启示■ 林晓芳“大桥通车后，方便多了。”", {"林晓芳": "记者"}),
        ("no reporter: a time behind a square", "点击图片◎ 连日来，大桥上车流不断。", {}),
        ("no reporter: a book", "《大桥》□ 林晓芳 著 临河出版社", {}),
        ("a workflow editor", NEWS + "来源：临河日报客户端 记者 林晓流程编辑：u021", {"林晓": "记者"}),
        ("behind a word in 著", "防汛行动成效显著记者 林晓芳 通讯员 沈芳杰8月1日，闸门关闭。",
         {"林晓芳": "记者", "沈芳杰": "通讯员"}),
        ("a translator and 等", NEWS + "（作者林晓芳等）", {"林晓芳": "通讯员"}),
        ("a rare surname before a word", "本报讯（记者呙海洋）" + NEWS, {"呙海洋": "记者"}),
        ("two surnames", "本报讯（记者 沈陆芷晴 沈澜）" + NEWS, {"沈陆芷晴": "记者", "沈澜": "记者"}),
        ("who films", NEWS + "文字：林晓芳 摄像：沈芳杰", {"林晓芳": "记者", "沈芳杰": "摄影"}),
        ("no reporter: a lens", "手机后置双摄像头为800万像素，主摄有望升级。", {}),
        ("no reporter: who takes pictures", "摄影师林晓芳用镜头记录大桥，作者单位：临河大学。", {}),
        ("an office's pen name", "本报讯（记者 林晓 通讯员 石公宣）" + NEWS, {"林晓": "记者", "石公宣": "通讯员"}),
        ("no reporter: a foreign journalist of the news",
         "外国资深记者西蒙·芬奇在个人网站上发文指出，大桥未完工。", {}),
        ("no reporter: what stands behind a photograph", "会场。临河社记者 林晓 摄 沈芳杰表示，要抓好落实。",
         {"林晓": "摄影"}),
        ("names and another paper's reporter", "临河客户端讯（林晓芳 沈砚 临河报·临河网记者 顾明远）" + NEWS,
         {"林晓芳": "记者", "沈砚": "记者", "顾明远": "记者"}),
        ("a headline before the paper", "闸门关闭群众放心本报讯（临河法院 林晓芳）近日，闸门已关。",
         {"林晓芳": "记者"}),
        ("a caption without a stop", "活动现场 林晓芳 摄大桥通车后，方便多了。", {"林晓芳": "摄影"}),
        ("no photographer: a word before 拍摄", "大家 合作拍摄了大桥。", {}),
        ("an unlikely name among likely ones", NEWS + "（林晓芳 金则矣 沈砚之）",
         {"林晓芳": "记者", "金则矣": "记者", "沈砚之": "记者"}),
        ("an unlikely name before a likely one", NEWS + "临河日报记者沈芈禾 林晓实习生 顾明远",
         {"沈芈禾": "记者", "林晓": "记者", "顾明远": "见习记者"}),
        ("a name of sounds", "中新网临河8月8日电（林晓芳 阿米娜古丽）" + NEWS,
         {"林晓芳": "记者", "阿米娜古丽": "记者"}),
        ("the text goes on with a body", "临河新闻记者 林晓芳商务部近日发布数据，大桥通车。", {"林晓芳": "记者"}),
        ("the text goes on before a quotation", "临河网记者 沈芳杰从“大桥论坛”上看到，闸门已关。", {"沈芳杰": "记者"}),
        ("a quotation behind a name", "临河网记者 沈芳露“大桥通车了。”", {"沈芳露": "记者"}),
        ("who wrote and photographed", NEWS + "（临河报·临河网记者林晓芳文并摄）", {"林晓芳": "记者"}),
        ("who sign for their bodies", NEWS + "（文/区委办林晓芳 图/区委宣传部沈砚 陈雅芳）",
         {"林晓芳": "记者", "沈砚": "摄影", "陈雅芳": "摄影"}),
        ("two names printed together", "本报讯(记者林晓峰通讯员张平冯立)" + NEWS,
         {"林晓峰": "记者", "张平": "通讯员", "冯立": "通讯员"}),
        ("a list before the paper's own reporter", "本报讯 林晓峰、张莎、临河新闻网全媒体记者冯立报道：" + NEWS,
         {"林晓峰": "记者", "张莎": "记者", "冯立": "记者"}),
        ("the paper and a name at the end", NEWS + "临河新闻 冯立", {"冯立": "记者"}),
        ("the source and a name", NEWS + "来源：临河区农信社/张平", {"张平": "记者"}),
        ("names before the proof-reader", NEWS + "张平 冯立校对 林晓", {"张平": "记者", "冯立": "记者"}),
        ("a photographer before the text goes on", "图为会场。冯立 摄 盛夏时节，临河区召开会议。", {"冯立": "摄影"}),
        ("what is told behind a reporter", "临河网记者冯立8月18日报道：由昆明飞往青岛的航班开通。", {"冯立": "记者"}),
        ("a place that sent it", NEWS + "（央广网发 房县气象局供稿）", {}),
        ("a place that filmed it", NEWS + "（视频拍摄：北京消防）", {}),
        ("who taught and who proof-read", NEWS + "（撰稿人：张平 审稿人：冯立）", {"张平": "记者"}),
        ("run in", "本报讯（记者林晓）" + NEWS, {"林晓": "记者"}),
        ("a space between", "本报讯（记者 林晓）" + NEWS, {"林晓": "记者"}),
        ("half-width brackets", "本报讯(记者林晓)" + NEWS, {"林晓": "记者"}),
        ("two reporters", "本报讯（记者 林晓 沈砚）" + NEWS, {"林晓": "记者", "沈砚": "记者"}),
        ("two reporters with a mark", "本报讯（记者林晓、沈砚）" + NEWS, {"林晓": "记者", "沈砚": "记者"}),
        ("reporter and correspondent", "本报讯（记者林晓 通讯员沈砚）" + NEWS, {"林晓": "记者", "沈砚": "通讯员"}),
        ("in training", "本报讯（见习记者林晓）" + NEWS, {"林晓": "见习记者"}),
        ("all-media", "临河日报讯（全媒体记者 林晓）" + NEWS, {"林晓": "记者"}),
        ("a space inside the name", "本报讯（记者林 晓）" + NEWS, {"林晓": "记者"}),
        ("behind the text", NEWS + "（记者 林晓）", {"林晓": "记者"}),
        ("behind the text, two parts", NEWS + "（记者 林晓 通讯员 沈砚）", {"林晓": "记者", "沈砚": "通讯员"}),
        ("photo credit", NEWS + "\n记者林晓 摄", {"林晓": "摄影"}),
        ("photo credit in a bracket", NEWS + "（林晓 摄）", {"林晓": "摄影"}),
        ("commentary", "□林 晓\n今天谈谈防汛。", {"林晓": "记者"}),
        ("commentary, three characters", "□沈砚之\n今天谈谈防汛。", {"沈砚之": "记者"}),
        ("a name with marks", "本报讯（记者买买提·吐尔逊）" + NEWS, {"买买提·吐尔逊": "记者"}),
        ("in the open, before a date", "临河在线记者 林晓3月12日，临河区召开防汛工作会议。", {"林晓": "记者"}),
        ("in the open, before 报道", "本报讯 记者林晓报道 " + NEWS, {"林晓": "记者"}),
        ("a place before 报道", "大众网记者 林晓 青岛报道" + NEWS, {"林晓": "记者"}),
        ("a place before 报道 and the text", "大众网记者 林晓 青岛报道在防汛关头，临河区召开会议。", {"林晓": "记者"}),
        ("近日 behind a name of two", "本报讯 记者林晓近日从区政府获悉，夜游开通。", {"林晓": "记者"}),
        ("in the open, behind the text", NEWS + "采写：本报记者 林晓 通讯员 沈砚", {"林晓": "记者", "沈砚": "通讯员"}),
        ("before an editor", NEWS + "临河新闻记者 林晓 沈砚编辑 顾明", {"林晓": "记者", "沈砚": "记者"}),
        ("editors only", NEWS + " 编辑 林晓沈校对 顾明远", {}),
        ("text and picture", "临河融媒记者林晓/文 沈砚/图" + NEWS, {"林晓": "记者", "沈砚": "摄影"}),
        ("text and picture, parts first", NEWS + "临河新闻记者文/林晓 图/沈砚", {"林晓": "记者", "沈砚": "摄影"}),
        ("text and picture in a bracket", NEWS + "（林晓 图/文）", {"林晓": "记者"}),
        ("a name before the first word for a part", NEWS + "（林晓 通讯员 沈砚）", {"林晓": "记者", "沈砚": "通讯员"}),
        ("no mark between two names", "本报讯（记者林晓峰沈砚之）" + NEWS, {"林晓峰": "记者", "沈砚之": "记者"}),
        ("photographers are no photo credit", NEWS + "临河区摄影家协会（在建）展出摄影作品三十幅。", {}),
        ("a picture in the text", NEWS + "林晓摄沈砚表示，要抓好落实。", {"林晓": "摄影"}),
        ("author", "防汛开会了作者：林晓 来源：临河网" + NEWS, {"林晓": "通讯员"}),
        ("signed before 报道", NEWS + "防汛会现场（林晓 沈砚之报道）", {"林晓": "记者", "沈砚之": "记者"}),
        ("behind source and dateline", "来源：临河在线－水利频道临河网石桥3月12日电 (林晓)" + NEWS, {"林晓": "记者"}),
        ("square brackets behind the body", "临河网媒 临河法院【林晓 沈砚】" + NEWS, {"林晓": "记者", "沈砚": "记者"}),
        ("a wire inside the text", "桥通车 临河网石桥3月12日电 (林春兰 沈坤平)" + NEWS,
         {"林春兰": "记者", "沈坤平": "记者"}),
        ("signed before the proof-reader", NEWS + "（林春兰）校对 沈坤平", {"林春兰": "记者"}),
        ("signed by two, text behind", NEWS + "（林春兰 沈坤平）会后，区长顾明讲话。",
         {"林春兰": "记者", "沈坤平": "记者"}),
        ("behind the source", NEWS + "（来源：临河县委宣传部 林春兰）", {"林春兰": "记者"}),
        ("behind the source, no brackets", NEWS + "来源：文/图 临河区（新区）总工会 林春兰", {"林春兰": "记者"}),
        ("a paper between two words for a part", "文/羊泉晚报全媒体记者 林春兰" + NEWS, {"林春兰": "记者"}),
        ("no reporter: text and picture", NEWS + "临河在线 记者 林春兰 通讯员 沈坤平 文图",
         {"林春兰": "记者", "沈坤平": "通讯员"}),
        ("before the reporter", "本报讯 林春兰 记者沈坤平报道 " + NEWS, {"林春兰": "记者", "沈坤平": "记者"}),
        ("written by", "撰文 | 林春兰3月12日，临河区召开防汛工作会议。", {"林春兰": "记者"}),
        ("text by", NEWS + "（文： 林春兰 沈坤平 图：顾明）", {"林春兰": "记者", "沈坤平": "记者"}),
        ("no reporter: a medium before 报道", NEWS + "（新华社报道）", {}),
        ("no reporter: a column in square brackets", "【创新 发展】" + NEWS, {}),
        ("no reporter: workers", NEWS + "社区工作者林晓参加，创作者沈砚获奖。", {}),
        ("no reporter: a call", NEWS + "临河新闻记者联系了水利局，记者还查询了名单。", {}),
        ("no reporter: the press in the text", NEWS + "记者从会上获悉，今年将新建三座泵站。", {}),
        ("no reporter: a press conference", "3月12日，临河区召开记者招待会。", {}),
        ("nothing behind the bracket is a byline",
         "【临河财经 记者 林晓 青岛报道】为提高凝聚力、号召力，" + NEWS, {"林晓": "记者"}),
        ("no reporter: a bracket of the text", "3月12日，临河区（含石桥镇）召开防汛工作会议。", {}),
    ],
)  # fmt: skip
def test_reporters(text, reporters):
    assert {name.replace(" ", ""): role for name, role in read(text).reporters.items()} == reporters


def test_a_byline_is_no_sentence_of_the_news():
    one = read("本报讯（记者林晓）" + NEWS + "副区长沈砚参加会议。")
    assert one.meeting.name == "临河区防汛工作会议"
    assert one.present == {"沈砚"}


def test_a_reporter_who_is_also_named_in_the_text_is_one_person():
    one = read("本报讯（记者林晓）" + NEWS + "副区长沈砚参加会议。林晓")
    assert sorted(one.people) == ["林晓", "沈砚"]


def test_a_source_run_on_before_the_text_is_a_credit():
    seen = read("来源：临河网－石桥频道柳溪区副区长林晓峰、石桥镇党委书记沈砚共同为公园揭牌。")
    assert seen.posts["林晓峰"] == {("副区长", "柳溪区政府")}
    assert not any("网" in name for name in seen.bodies)
